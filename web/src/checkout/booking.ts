import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { asProblem } from '../api/problem';
import type { components } from '../api/schema';
import type { Quote } from '../car/quote';
import { keyFor, settled } from './once';

export type Booking = components['schemas']['BookingView'];
export type Payment = components['schemas']['PaymentDetails'];

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['bookings', id],
    queryFn: () => answer(api.GET('/bookings/{id}', { params: { path: { id } } })),
  });

export const paymentsQuery = (bookingId: string) =>
  queryOptions({
    queryKey: ['payments', 'of', bookingId],
    queryFn: () => answer(api.GET('/payments', { params: { query: { bookingId } as never } })),
  });

/** The price that was agreed on, with what was chosen beside the car; null for a booking without a quote. */
export const agreedQuery = ({ id, version }: Pick<Booking, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['bookings', id, 'quote', version],
    queryFn: (): Promise<Quote> => answer(api.GET('/bookings/{id}/quote', { params: { path: { id } } })),
    retry: false,
  });

/** What is booked, as far as it makes one booking differ from another. The price may be asked for again in between. */
const intention = (quote: Quote) =>
  `book ${quote.carId} ${quote.pickupTime} ${quote.dropoffTime} ${JSON.stringify(quote.chosen)}`;

/**
 * Holds the car. The first quote that was sent with the key is sent again with it, as the API takes a key for one
 * request only; when the outcome is a refusal, the next try is a new one.
 */
export async function book(quote: Quote): Promise<Booking> {
  const name = intention(quote);
  const sent = `motorpool.sent.${name}`;
  const quoteId = sessionStorage.getItem(sent) ?? quote.id;
  sessionStorage.setItem(sent, quoteId);
  try {
    return await place(quoteId, keyFor(name));
  } catch (error) {
    if (!asProblem(error).isPassing) forget(name);
    throw error;
  }
}

function place(quoteId: string, key: string): Promise<Booking> {
  return answer(
    api.POST('/bookings', { body: { quoteId } as never, headers: { 'Idempotency-Key': key } as never }),
  );
}

function forget(name: string) {
  settled(name);
  sessionStorage.removeItem(`motorpool.sent.${name}`);
}

/** The booking is over or taken back: booking the same again is a new wish. */
export function forgetBookings() {
  Object.keys(sessionStorage)
    .filter((name) => /^motorpool\.(once|sent)\.book /.test(name))
    .forEach((name) => sessionStorage.removeItem(name));
}

export interface CardInput {
  number: string;
  expMonth: number;
  expYear: number;
  cvc: string;
}

/** Pays with one key per card and payment; a declined card may be tried again. */
export async function pay(paymentId: string, card: CardInput): Promise<Payment> {
  const name = `pay ${paymentId} ${card.number.slice(-4)} ${card.expMonth} ${card.expYear}`;
  try {
    return await answer(
      api.POST('/payments/{id}/pay', {
        params: { path: { id: paymentId } },
        body: { card },
        headers: { 'Idempotency-Key': keyFor(name) } as never,
      }),
    );
  } catch (error) {
    if (!asProblem(error).isPassing) settled(name);
    throw error;
  }
}

export const confirmPayment = (paymentId: string): Promise<Payment> =>
  answer(
    api.POST('/payments/{id}/confirm', {
      params: { path: { id: paymentId } },
      headers: { 'Idempotency-Key': keyFor(`confirm ${paymentId}`) } as never,
    } as never),
  );
