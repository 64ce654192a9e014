export interface Account {
  account: string;
  currency: string;
  balance: number;
  kind?: string;
}

const FINEST = 1_000;

/**
 * The sum over all accounts of a currency: zero, when the books are right. Debit balances (assets, expenses) and credit
 * balances (liabilities, income) count against each other, whichever way the sign is shown.
 */
export function sums(balances: readonly Account[]): { currency: string; sum: number }[] {
  const found = new Map<string, number>();
  for (const { currency, balance } of balances) {
    found.set(currency, (found.get(currency) ?? 0) + Math.round(balance * FINEST));
  }
  return [...found].map(([currency, sum]) => ({ currency, sum: sum / FINEST }));
}
