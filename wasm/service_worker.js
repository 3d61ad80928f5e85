// SPDX-License-Identifier: MIT
// Keeps one version of the program on the device, whole, so that it opens without a network. A
// new version is fetched beside it and waits until the person takes it; what is unchanged, which
// its name tells, is copied. site/bundle.mjs puts a line in front of this file:
//   const bundle = { version: "…", first: [names], later: [names] };
// `first` is what the program needs to start, `later` what it asks for when there is time.

const own = `ipgauge ${registration.scope} `;
const current = own + bundle.version;

/// A file whose name has a digest of its content is the same wherever it lies.
const namedByContent = (name) => /\.[0-9a-f]{12}\.\w+$/.test(name);

/// What a host leads to by another address is kept as if it had come by this one: a browser takes no
/// page that was led elsewhere from here.
async function plain(answer) {
  if (!answer.redirected) return answer;
  return new Response(await answer.blob(), { status: answer.status, headers: answer.headers });
}

async function fill() {
  const cache = await caches.open(current);
  await Promise.all(bundle.first.map(async (name) => {
    const kept = namedByContent(name) && await caches.match(name);
    const answer = kept || await fetch(name, { cache: namedByContent(name) ? 'default' : 'no-cache' });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    await cache.put(name, await plain(answer));
  }));
}

/// Everything of an older version goes, but what the new one would only fetch again.
async function clear() {
  const cache = await caches.open(current);
  for (const name of bundle.later) {
    const kept = await caches.match(name);
    if (kept) await cache.put(name, kept);
  }
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own) && name !== current)
    .map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const cache = await caches.open(current);
  const name = request.url.split(/[?#]/)[0].slice(registration.scope.length) || 'index.html';
  const kept = await cache.match(name);
  if (kept) return kept;
  if (!bundle.later.includes(name)) return fetch(request);
  // Asked for by name and not by the request, which a page that is left would take back.
  const fresh = await plain(await fetch(name));
  // No room to keep it is no reason to withhold it.
  if (fresh.ok) await cache.put(name, fresh.clone()).catch(() => {});
  return fresh;
}

addEventListener('install', (event) => event.waitUntil(fill()));
addEventListener('activate', (event) => event.waitUntil(clear()));
addEventListener('message', (event) => { if (event.data === 'take') skipWaiting(); });
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});
