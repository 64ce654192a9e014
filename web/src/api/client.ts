import createClient, { type Middleware } from 'openapi-fetch';
import { noteReached } from '../shell/online';
import { asProblem, problemOf } from './problem';
import type { paths } from './schema';
import { accessToken } from './session';

const TIMEOUT = 30_000;
const OPEN = /\/api\/auth\/(login|signup|register|refresh)$/;

/** Sends with the token that is good now; once more when it turned out not to be. */
async function authorized(request: Request): Promise<Response> {
  if (OPEN.test(new URL(request.url).pathname)) return fetch(request);
  const again = request.clone();
  const token = await accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  const reply = await fetch(request, {
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT)]),
  });
  if (reply.status !== 401 || !token) return reply;
  const next = await accessToken(token);
  if (!next) return reply;
  again.headers.set('Authorization', `Bearer ${next}`);
  return fetch(again);
}

async function observed(request: Request): Promise<Response> {
  try {
    const reply = await authorized(request);
    noteReached(true);
    return reply;
  } catch (error) {
    if (error instanceof TypeError) noteReached(false); // so fetch says that nothing came back
    throw error;
  }
}

const language: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'en');
    return request;
  },
};

/** The API, typed by its own description. Use it within {@link answer}. */
export const api = createClient<paths>({
  baseUrl: '/api',
  fetch: observed,
  querySerializer: { array: { style: 'form', explode: false } },
});
api.use(language);

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a success; everything else is thrown as a Problem. */
export async function answer<T>(reply: Promise<Reply<T>>): Promise<T> {
  let settled: Reply<T>;
  try {
    settled = await reply;
  } catch (error) {
    throw asProblem(error);
  }
  if (!settled.response.ok) throw problemOf(settled.response.status, settled.error);
  return settled.data as T;
}
