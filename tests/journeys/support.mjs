// What every journey stands on: the built page behind a small server, and a browser that notes all it says and asks.
import assert from "node:assert/strict";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

// Not the root of the host: the page has to work under any path.
const MOUNT = "/some/path/";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Serves the folder on a free loopback port: `{ url, close() }`. */
export async function serve(folder = DIST) {
  if (!existsSync(path.join(folder, "index.html"))) {
    throw new Error(`There is no built page in ${folder}: run \`cargo xtask build\` first.`);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = decodeURIComponent(pathname.slice(MOUNT.length)) || "index.html";
    const file = path.resolve(folder, name);
    const inside = pathname.startsWith(MOUNT) && file.startsWith(path.resolve(folder) + path.sep);
    if (!inside || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-length": statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}${MOUNT}`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Starts the browser that `cargo xtask` found (CHROME), or Debian's. */
export function launch() {
  const args = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
  ];
  // Chromium's sandbox does not run as root.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args });
}

/**
 * Opens the page as one visitor sees it. The returned page carries `said`, all that the console, the page's errors and
 * the workers said, and `requests`, all that it and its workers asked for. A `script` runs before the page's own.
 */
export async function open(browser, url, how = {}) {
  const { width = 1280, height = 800, lang = "en", theme = "light", script } = how;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang,
    colorScheme: theme,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.said = [];
  page.requests = [];
  page.on("console", (message) => page.said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => page.said.push(`uncaught: ${error.message}`));
  page.on("request", (request) => page.requests.push(request));
  page.on("requestfailed", (request) =>
    page.said.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  if (script) await page.addInitScript(script);
  await page.goto(url);
  return page;
}

/** Nothing was logged, warned of or thrown, and nothing failed to load. */
export function assertConsoleEmpty(page) {
  assert.deepEqual(page.said, []);
}

/** Every request went to the page's own folder. */
export function assertNothingForeign(page, url) {
  const asked = page.requests.map((request) => request.url());
  const foreign = asked.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(url));
  assert.deepEqual(foreign, []);
}

const require = createRequire(import.meta.url);

/** The WCAG 2.2 A and AA rules of axe-core on what is shown now: no violation. */
export async function assertAccessible(page) {
  // Through the debugger rather than a script element, which the content security policy would refuse.
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await globalThis.axe.run(document, { runOnly: tags });
    return result.violations.map((rule) => ({
      rule: rule.id,
      help: rule.help,
      at: rule.nodes.map((node) => node.target.join(" ")),
    }));
  });
  assert.deepEqual(violations, []);
}
