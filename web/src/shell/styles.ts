import createCache, { type EmotionCache, type StylisElement } from '@emotion/cache';

interface SheetOptions {
  key: string;
}

// Global rules come before those of components, whichever was made first.
const globals: CSSStyleSheet[] = [];
const scoped: CSSStyleSheet[] = [];

/**
 * Emotion's rules in constructed style sheets instead of <style> elements: the page's security policy can then forbid
 * inline styles altogether, without a nonce, which could not be had together with a cached page.
 */
class AdoptedSheet {
  readonly key: string;
  readonly isSpeedy = true;
  readonly container = document.head;
  readonly nonce = undefined;
  before: unknown = null;
  /** Emotion flushes a sheet only when it has elements; this one stands for them and is in no document. */
  tags: HTMLElement[] = [];
  private sheet = new CSSStyleSheet();
  private isAdopted = false;

  constructor(options: SheetOptions) {
    this.key = options.key;
  }

  hydrate() {
    // nothing is rendered on a server
  }

  insert(rule: string) {
    if (!this.isAdopted) this.adopt();
    if (this.tags.length === 0) this.tags = [document.createElement('meta')];
    try {
      this.sheet.insertRule(rule, this.sheet.cssRules.length);
    } catch {
      // a selector of another browser
    }
  }

  flush() {
    this.sheet.replaceSync('');
    this.tags = [];
  }

  private adopt() {
    this.isAdopted = true;
    (this.key.endsWith('-global') ? globals : scoped).push(this.sheet);
    document.adoptedStyleSheets = [...globals, ...scoped];
  }
}

/** What browsers of today still want with a prefix; looking for all that others once did takes a third of the time. */
const PREFIXED = new Set(['user-select', 'backdrop-filter', 'mask-image']);

function prefix(element: StylisElement) {
  if (element.type === 'decl' && PREFIXED.has(element.props as string))
    element.return = `-webkit-${element.value}${element.value}`;
}

export function styleCache(): EmotionCache {
  const cache = createCache({ key: 'm', stylisPlugins: [prefix] });
  cache.sheet = new AdoptedSheet({ key: 'm' }) as unknown as EmotionCache['sheet'];
  return cache;
}
