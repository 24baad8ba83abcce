// Fetches a chunk of the page, beside it or, where the explorer is one page, within it. What came in its place (a sign-in
// page, half a file) is not taken from the browser's cache again.
const failed = new Set();

async function bytes(name) {
  const part = globalThis.wenmaiParts?.[name];
  if (part) return part.arrayBuffer();
  const response = await fetch(new URL(name, import.meta.url), { cache: failed.has(name) ? "reload" : "default" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.arrayBuffer();
}

function chunk(name) {
  const coming = bytes(name);
  coming.catch(() => {});
  return async (imports) => {
    try {
      return await WebAssembly.instantiate(await coming, imports);
    } catch (error) {
      failed.add(name);
      throw error;
    }
  };
}
