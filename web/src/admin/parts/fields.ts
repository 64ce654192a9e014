import i18n from 'i18next';
import { asProblem } from '../../api/problem';

interface Saying {
  what: RegExp;
  key: string;
}

/** What services say of a field, and what the console says in its place: without names of the API, in the reader's language. */
const SAYINGS: readonly Saying[] = [
  { what: /^must not be (null|empty|blank)/, key: 'required' },
  { what: /^must be an amount of (\S+), a currency/, key: 'currency' },
  { what: /^must (name|be the id of) a branch/, key: 'branch' },
  { what: /^must match "https\?:/, key: 'address' },
  { what: /^must be (?:greater than or equal to|at least) (\S+)$/, key: 'least' },
  { what: /^must be (?:less than or equal to|at most) (\S+)$/, key: 'most' },
  { what: /^must be greater than (\S+)$/, key: 'above' },
];

export function inWords(message: string): string {
  for (const { what, key } of SAYINGS) {
    const found = what.exec(message);
    if (found) return i18n.t(`admin:form.${key}`, { value: found[1]?.toUpperCase() ?? '' });
  }
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What the server says about one field, if it does, in words. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!error) return undefined;
  const found = asProblem(error).fields.find((one) => one.field === field);
  return found && inWords(found.message);
}

/** The same for one input that stands for a whole list, such as lines of addresses. */
export function listError(error: unknown, field: string): string | undefined {
  if (!error) return undefined;
  const found = asProblem(error).fields.find(
    (one) => one.field === field || one.field.startsWith(`${field}[`),
  );
  return found && inWords(found.message);
}

/** "seasons[1].percent" as a reader calls it: by its own name. */
export function nameOf(field: string): string {
  const last = field
    .split('.')
    .pop()!
    .replace(/\[\d+\]$/, '');
  const keys = [`admin:rule.${last}`, `admin:field.${last}`, `admin:${last}`];
  const known = keys.find((key) => i18n.exists(key));
  return known ? i18n.t(known) : last.replace(/([A-Z])/g, ' $1').toLowerCase();
}
