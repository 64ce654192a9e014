import type { Payment } from '../api';

/** What can still be given back, free of the noise of binary fractions. */
export const leftOf = ({ captured, refunded }: Pick<Payment, 'captured' | 'refunded'>): number =>
  Number((captured - refunded).toFixed(4));

/** All of it at first; once a part went back, somebody has to say how much is to follow. */
export const firstAmount = (payment: Pick<Payment, 'captured' | 'refunded'>): string =>
  payment.refunded > 0 ? '' : String(leftOf(payment));
