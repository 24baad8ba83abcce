// Keeps this version of the page for when there is no network. `VERSION` and `FILES`, each file's hash, stand above:
// the build writes them. One version's files are never mixed with another's: all of them are here, with the right
// hashes, before this version is used, and a newer one waits until the reader asks for it or has closed the page.
const NAME = `wenmai-${VERSION}`;
const here = (name) => new URL(name, self.registration.scope).href;

async function keep(cache, name) {
  // Past the browser's own cache, which may still hold an older file of the same name.
  const request = new Request(here(name), { cache: "no-cache", integrity: FILES[name] });
  const response = await fetch(request);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await cache.put(here(name), response.clone());
  return response;
}

self.addEventListener("install", (event) => {
  const names = Object.keys(FILES).filter((name) => !LATER.includes(name));
  event.waitUntil(caches.open(NAME).then((cache) => Promise.all(names.map((name) => keep(cache, name)))));
});

self.addEventListener("activate", (event) => {
  const older = (name) => name.startsWith("wenmai-") && name !== NAME;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(older).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.search = "";
  address.hash = "";
  const scope = self.registration.scope;
  if (request.method !== "GET" || !address.href.startsWith(scope)) return;
  const name = decodeURIComponent(address.href.slice(scope.length)) || "index.html";
  if (!(name in FILES)) return;
  event.respondWith(
    caches.open(NAME).then(async (cache) => (await cache.match(here(name))) ?? (await keep(cache, name))),
  );
});
