// Starts a page that has everything within itself: unpacks its parts and hands them to the page, which takes them
// where it would otherwise ask its host. Opened from disk, a worker can reach no address of the page's, so parts travel
// as blobs.
const TYPES = { js: "text/javascript", wasm: "application/wasm" };

async function unpack(element) {
  const bytes = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
  const blob = new Blob([bytes]);
  if (!("packed" in element.dataset)) return blob;
  const unpacked = new Response(blob.stream().pipeThrough(new DecompressionStream("gzip")));
  const type = TYPES[element.dataset.part.split(".").pop()];
  return new Blob([await unpacked.arrayBuffer()], { type });
}

const elements = [...document.querySelectorAll("[data-part]")];
const corpus = elements.find((element) => element.dataset.part === "corpus.wenmai");
corpus?.remove();
// The page as it was without its corpus: from it the next page is saved.
const explorer = new Blob(["<!doctype html>\n", document.documentElement.outerHTML, "\n"]);
const parts = { "explorer.html": explorer, name: corpus?.dataset.name ?? "" };
for (const element of elements) {
  parts[element.dataset.part] = await unpack(element);
  element.remove();
}
globalThis.wenmaiParts = parts;
const address = URL.createObjectURL(parts["app.js"]);
const { default: init } = await import(address);
await init({ module_or_path: await parts["app.wasm"].arrayBuffer() });
