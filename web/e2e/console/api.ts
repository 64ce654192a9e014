/** What the journeys prepare by the API, as a person of the demo or one of their own. */
export const BASE = process.env.MOTORPOOL_URL ?? 'http://localhost:3000';
/** Where the pages come from, when a development server stands before the system. */
export const SITE = process.env.MOTORPOOL_SITE ?? BASE;

type Json = Record<string, unknown>;

export class Person {
  readonly token: string;
  readonly id: string;

  constructor(token: string, id: string) {
    this.token = token;
    this.id = id;
  }

  async ask<T = Json>(method: string, path: string, body?: unknown, headers: Json = {}): Promise<T> {
    const reply = await fetch(`${BASE}/api${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(headers as Record<string, string>),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

export async function signIn(email: string, password: string): Promise<Person> {
  return entered('/auth/login', { email, password });
}

export async function signUp(name: string, email: string, password: string): Promise<Person> {
  return entered('/auth/signup', { name, email, password });
}

async function entered(path: string, body: Json): Promise<Person> {
  const reply = await fetch(`${BASE}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const tokens = (await reply.json()) as { accessToken: string; user: { id: string } };
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${JSON.stringify(tokens)}`);
  return new Person(tokens.accessToken, tokens.user.id);
}

export interface Booked {
  id: string;
  carId: string;
  carName: string;
  reference: string;
  pickupTime: string;
  dropoffTime: string;
}

/** A booking that is made for a customer and confirmed at the desk, as for somebody who pays in cash. */
export async function booked(
  desk: Person,
  carId: string,
  from: number,
  to: number,
  userId: string,
): Promise<Booked> {
  const booking = await desk.ask<Booked>('POST', '/bookings', {
    carId,
    userId,
    pickupTime: new Date(from).toISOString(),
    dropoffTime: new Date(to).toISOString(),
  });
  return desk.ask<Booked>('POST', `/bookings/${booking.id}/confirm`);
}
