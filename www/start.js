// Starts the page. A file of its own, so that the content security policy can forbid every inline script;
// Trunk writes the names of the built files into this script's element (build.pattern_script in Trunk.toml).
const { js, wasm } = document.getElementById("start").dataset;
const { default: init } = await import(new URL(js, document.baseURI));
await init({ module_or_path: new URL(wasm, document.baseURI) });
