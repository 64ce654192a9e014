import type { Document, Kind } from './kinds';

export interface RuleView extends Document {
  id: string;
  version: number;
  deleted: boolean;
  changedAt: string;
  changedBy?: string;
  name?: string;
}

/** A branch's rules hold under its id, those for all others under this. */
export const DEFAULT = 'default';

export const pathOfRule = ({ path, id }: Kind, rule: string) =>
  id === 'only' ? `/rules/${path}` : `/rules/${path}/${rule}`;
