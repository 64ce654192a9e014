// Listens to the staff's live events while something else happens, and says how late each came.
// Usage: node --experimental-websocket load/live.mjs http://127.0.0.1:port seconds < token
import { readFileSync } from 'node:fs';

const [base, seconds] = process.argv.slice(2);
const token = readFileSync(0, 'utf8').trim();
const socket = new WebSocket(`${base.replace(/^http/, 'ws')}/ws`, ['bearer', token]);
const late = [];

socket.onopen = () => socket.send(JSON.stringify({ type: 'join-room', data: { room: 'staff' } }));
socket.onmessage = ({ data }) => {
  const { type, timestamp } = JSON.parse(data);
  if (type === 'joined-room') console.error('listening');
  if (type.startsWith('booking.')) late.push(Date.now() - Date.parse(timestamp));
};
socket.onclose = ({ code }) => code !== 1000 && console.error(`closed: ${code}`);

setTimeout(
  () => {
    late.sort((a, b) => a - b);
    const at = (share) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0;
    console.log(`heard=${late.length} p50=${at(0.5)} p95=${at(0.95)} max=${at(1)}`);
    socket.close(1000);
  },
  Number(seconds) * 1_000,
);
