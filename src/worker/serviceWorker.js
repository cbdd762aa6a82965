/**
 * Keeps one whole release of the app on this machine and answers from it, so that the app starts with no network.
 * A release is kept whole or not at all: every file is checked against the hash that the build gave it. A new one waits
 * until a page says that the user wants it. Earlier ones stay a while, so that pages that run on them find their parts.
 *
 * The build puts `release` before this text (`src/serve/serviceWorkerFile.mjs`); there are no imports.
 * Must not know: what the app does.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const cachePrefix = 'aimtree-release-';
const ownCache = `${cachePrefix}${release.id}`;
/** One that runs in an open page, and one that was kept but never let in. */
const earlierReleases = 2;

/** @param {string} path as the release names it: relative to the page */
const addressOf = (path) => new URL(path, worker.registration.scope).href;

async function releaseCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
}

/**
 * A file of the release with its address. What no earlier release has kept is fetched. A name under assets/ is given to
 * one content only, so the browser's own cache may answer for it; `integrity` refuses whatever is not of this release.
 * @param {typeof release.files[number]} file
 * @returns {Promise<[address: string, response: Response]>}
 */
async function brought({ path, integrity }) {
  const address = addressOf(path);
  const isImmutable = path.startsWith('assets/');
  const known = isImmutable ? await caches.match(address, { ignoreVary: true }) : undefined;
  const response = known ?? (await fetch(address, { integrity, cache: isImmutable ? 'default' : 'no-cache' }));
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  return [address, response];
}

/** Keeps what of the release is not kept yet: all of it, or nothing. */
async function keepRelease() {
  const kept = new Set((await (await caches.open(ownCache)).keys()).map(({ url }) => url));
  const missing = release.files.filter(({ path }) => !kept.has(addressOf(path)));
  const files = await Promise.all(missing.map(brought));
  const cache = await caches.open(ownCache);
  await Promise.all(files.map(([address, response]) => cache.put(address, response)));
}

async function keepReleaseOrNothing() {
  try {
    await keepRelease();
  } catch (error) {
    await caches.delete(ownCache);
    throw error;
  }
}

async function forgetOldReleases() {
  const earlier = (await releaseCaches()).filter((name) => name !== ownCache);
  await Promise.all(earlier.slice(0, -earlierReleases).map((name) => caches.delete(name)));
}

/**
 * Which kept file is asked for: the page itself under either of its names, or a part of it.
 * @param {Request} request
 */
function addressWanted(request) {
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  return address === addressOf('index.html') ? addressOf('./') : address;
}

/** @param {Request} request */
async function answer(request) {
  const address = addressWanted(request);
  try {
    const own = await (await caches.open(ownCache)).match(address, { ignoreVary: true });
    return own ?? (await caches.match(address, { ignoreVary: true })) ?? (await fetch(request));
  } catch {
    // A browser may forbid caches after they were filled.
    return fetch(request);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keepReleaseOrNothing()));

worker.addEventListener('activate', (event) =>
  // The page of the very first visit is looked after at once: the server may be gone before the second.
  event.waitUntil(Promise.all([worker.clients.claim(), forgetOldReleases()])),
);

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  // Whether the server answers, and with what, is asked now and then: that is not to be answered from here.
  if (request.cache === 'no-store') return;
  event.respondWith(answer(request));
  // Whoever clears what a site keeps may leave the worker: a visit with a network makes the release whole again.
  if (request.mode === 'navigate') event.waitUntil(keepRelease().catch(() => undefined));
});
