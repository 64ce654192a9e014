import type { Document } from './kinds';

type Path = (string | number)[];

/** "terms.lateReturn" or "seasons[0].percent", as the server names fields. */
export const pathOf = (name: string): Path =>
  name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

export function valueAt(document: unknown, name: string): unknown {
  return pathOf(name).reduce<unknown>(
    (value, part) =>
      value === null || value === undefined ? undefined : (value as Record<string | number, unknown>)[part],
    document,
  );
}

/** A copy with another value at a place; what leads there is made where it is missing. */
export function withValue(document: Document, name: string, value: unknown): Document {
  return put(document, pathOf(name), value) as Document;
}

function put(node: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(node)
    ? [...(node as unknown[])]
    : { ...(node as object | undefined) };
  (copy as Record<string | number, unknown>)[first] = put(
    (node as Record<string | number, unknown> | undefined)?.[first],
    rest,
    value,
  );
  return copy;
}

const OWN = new Set(['id', 'version', 'deleted', 'changedBy', 'changedAt', 'branchId']);

/** What is sent: empty texts are no values, and what the server keeps about the rule is left out. */
export function sent(document: Document, isBranchRule: boolean): Document {
  const cleaned = clean(document) as Document;
  return Object.fromEntries(
    Object.entries(cleaned).filter(([key]) => !OWN.has(key) || (key === 'branchId' && !isBranchRule)),
  );
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value === '' ? undefined : value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]) => [key, clean(entry)] as const)
      .filter(([, entry]) => entry !== undefined && entry !== null),
  );
}
