
// Starts a worker of a page that has everything within itself: the first message brings the parts.
self.onmessage = async ({ data }) => {
  self.onmessage = null;
  self.wenmaiParts = data;
  await __wbg_init({ module_or_path: await data["{name}.wasm"].arrayBuffer() });
};
