export interface Kpi {
  name: string;
  currency?: string;
  value: number;
  previous: number;
  /** Relative to the period before; absent when there was nothing. */
  change?: number | null;
}

/** A row of any of analytics' reports; which figures it has depends on the report. */
export interface ReportRow {
  step: string;
  partId: string;
  part: string;
  currency?: string;
  [figure: string]: unknown;
}

export interface Compared {
  steps: string[];
  now: number[];
  before: number[];
}

function byStep(rows: readonly ReportRow[], figure: string, currency?: string): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const counts = currency === undefined || !row.currency || row.currency === currency;
    sums.set(row.step, (sums.get(row.step) ?? 0) + (counts ? Number(row[figure] ?? 0) : 0));
  }
  return [...sums].sort(([a], [b]) => a.localeCompare(b));
}

/** A figure day by day, with the same day of the period before beside it; one currency, as sums of two mean nothing. */
export function compared(
  rows: readonly ReportRow[],
  previous: readonly ReportRow[],
  figure: string,
  currency?: string,
): Compared {
  const now = byStep(rows, figure, currency);
  const before = byStep(previous, figure, currency);
  return {
    steps: now.map(([step]) => step),
    now: now.map(([, value]) => value),
    before: now.map((_, index) => before[index]?.[1] ?? 0),
  };
}

export interface Share {
  part: string;
  share: number;
}

/** Rented of available hours over the whole period, best first. */
export function summed(rows: readonly ReportRow[]): Share[] {
  const sums = new Map<string, { rented: number; available: number }>();
  for (const row of rows) {
    const sum = sums.get(row.part) ?? { rented: 0, available: 0 };
    sum.rented += Number(row.rentedHours ?? 0);
    sum.available += Number(row.availableHours ?? 0);
    sums.set(row.part, sum);
  }
  return [...sums]
    .filter(([, { available }]) => available > 0)
    .map(([part, { rented, available }]) => ({ part, share: rented / available }))
    .sort((a, b) => b.share - a.share);
}
