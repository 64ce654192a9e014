import { expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const files = import.meta.glob<Texts>('./locales/*/*.json', { eager: true, import: 'default' });

/** Keys with the names of what is filled in; forms of plural count as one. */
function shape(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const name = prefix + key.replace(/_(one|other|many)$/, '');
    if (typeof value !== 'string') return shape(value, `${name}.`);
    const filled = [...value.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
    return [`${name} ${[...new Set(filled)].filter((word) => word !== 'count').join(' ')}`];
  });
}

const shapeOf = (path: string) => [...new Set(shape(files[path]!))].sort();
const english = Object.keys(files).filter((path) => path.includes('/en/') && !path.endsWith('/admin.json'));

it.each(english.flatMap((path) => ['de', 'es'].map((language) => [language, path])))(
  '%s says all of %s',
  (language, path) => {
    expect(shapeOf(path!.replace('/en/', `/${language}/`))).toEqual(shapeOf(path!));
  },
);
