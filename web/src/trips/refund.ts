interface Paid {
  captured: number;
  refunded: number;
}

/** What was paid of a trip and not given back: less than its price while a difference is still to pay. */
export const paidOf = (payments: Paid[]): number =>
  Math.round(payments.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0) * 1000) / 1000;

/** Nobody gets more back than they paid, whatever the terms allow. */
export const givenBack = (allowed: number, paid: number): number => Math.max(0, Math.min(allowed, paid));
