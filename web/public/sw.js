// Lets the app open without a connection: its page and whatever of it was loaded before. Answers of the API are never
// kept here; the trips that one saw last are kept by the app itself, for the person signed in.
const CACHE = 'motorpool-1';
const PAGE = '/index.html';
const IS_KEPT = /^\/(assets\/|icon|app\.webmanifest)/;
const MOST = 120;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(PAGE)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('motorpool-') && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
  self.clients.claim();
});

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const reply = await fetch(request);
    if (reply.ok) await cache.put(PAGE, reply.clone());
    return reply;
  } catch (error) {
    const kept = await cache.match(PAGE, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const reply = await fetch(request);
  if (reply.ok) {
    await cache.put(request, reply.clone());
    const all = await cache.keys();
    await Promise.all(all.slice(1, Math.max(1, all.length - MOST)).map((old) => cache.delete(old)));
  }
  return reply;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  const isOurs = !/^\/(api|docs|health|config\.json|mail\.html|ws)(\/|$)/.test(address.pathname);
  if (request.mode === 'navigate' && isOurs) event.respondWith(page(request));
  else if (IS_KEPT.test(address.pathname)) event.respondWith(file(request));
});
