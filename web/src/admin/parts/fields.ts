import { asProblem } from '../../api/problem';

/** What the server says about one field, if it does. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!error) return undefined;
  return asProblem(error).fields.find((found) => found.field === field)?.message;
}
