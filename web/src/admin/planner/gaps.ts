import type { Span } from './geometry';

/** The free stretches between busy ones within a time that are at least so long. */
export function gaps(busy: readonly Span[], within: Span, least: number): Span[] {
  const found: Span[] = [];
  let free = within.from;
  for (const { from, to } of [...busy].sort((a, b) => a.from - b.from)) {
    if (from > within.to) break;
    if (from - free >= least) found.push({ from: free, to: from });
    free = Math.max(free, to);
  }
  if (within.to - free >= least) found.push({ from: free, to: within.to });
  return found;
}
