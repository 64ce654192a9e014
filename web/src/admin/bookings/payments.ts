import { queryOptions } from '@tanstack/react-query';
import { get, type Page, type Payment } from '../api';

export const paymentsOf = (bookingId: string) =>
  queryOptions({
    queryKey: ['paymentsOf', bookingId],
    queryFn: () => get<Page<Payment>>('/payments', { bookingId, all: true, limit: 50 }),
  });

/** What is asked for and not paid. */
export const dueOf = (payments: readonly Payment[]): number =>
  payments
    .filter(({ status }) => status === 'due' || status === 'processing')
    .reduce((sum, { amount }) => sum + amount, 0);
