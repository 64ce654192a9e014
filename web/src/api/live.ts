import { useEffect, useRef } from 'react';
import { accessToken, subscribe, user } from './session';

/** News of the system, as docs/notifications.md lists them. */
export interface LiveEvent {
  type: string;
  data: Record<string, unknown>;
  timestamp: string;
}

type Listener = (event: LiveEvent) => void;
export type LiveState = 'off' | 'connecting' | 'on';

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
const rooms = new Map<string, number>();
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
const EXPIRED = 4401;

let socket: WebSocket | null = null;
let state: LiveState = 'off';
let pause = FIRST_PAUSE;
let timer: number | undefined;
let who: string | undefined;

function become(next: LiveState) {
  state = next;
  watchers.forEach((watcher) => watcher());
}

const send = (type: string, data: unknown) =>
  socket?.readyState === 1 && socket.send(JSON.stringify({ type, data }));

async function connect() {
  if (socket || !user()) return;
  become('connecting');
  const token = await accessToken().catch(() => null);
  if (!token || socket) return token ? undefined : retry();
  const address = new URL('/ws', location.href.replace(/^http/, 'ws'));
  const opened = new WebSocket(address, ['bearer', token]);
  socket = opened;
  opened.onopen = () => {
    pause = FIRST_PAUSE;
    become('on');
    rooms.forEach((_, room) => send('join-room', { room }));
    // whatever happened while we were away is read again
    listeners.forEach((listener) =>
      listener({ type: 'reconnected', data: {}, timestamp: new Date().toISOString() }),
    );
  };
  opened.onmessage = (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as LiveEvent;
    listeners.forEach((listener) => listener(event));
  };
  opened.onclose = (close) => {
    if (socket !== opened) return;
    socket = null;
    if (close.code === EXPIRED) pause = FIRST_PAUSE;
    retry();
  };
}

function retry() {
  become('off');
  window.clearTimeout(timer);
  if (!user()) return;
  timer = window.setTimeout(() => void connect(), pause * (0.5 + Math.random()));
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

function disconnect() {
  window.clearTimeout(timer);
  const open = socket;
  socket = null;
  open?.close();
  become('off');
}

/** Keeps one connection for whoever is signed in. Called once. */
export function startLive() {
  const follow = () => {
    const next = user()?.id;
    if (next === who) return;
    who = next;
    disconnect();
    if (next) void connect();
  };
  subscribe(follow);
  window.addEventListener('online', () => void connect());
  follow();
}

/** Calls `listener` for every event, also after a pause in which some may have been missed ('reconnected'). */
export function useLive(listener: Listener, room?: 'staff') {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const heard: Listener = (event) => latest.current(event);
    listeners.add(heard);
    if (room) {
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
      send('join-room', { room });
    }
    return () => {
      listeners.delete(heard);
      if (room) rooms.delete(room);
    };
  }, [room]);
}

export const liveState = () => state;

export function watchLive(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
