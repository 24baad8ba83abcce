// From nothing to the first chart of the seed corpus: the bytes that come over the wire, and the time against a Yew page
// with nothing on it, in turns in the same browser. `cargo xtask bench` builds both pages and runs this.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { DIST, launch, open, serve } from "../journeys/support.mjs";

const ROUNDS = 11;
const LIMIT_KB = 600;
const LIMIT_MS = 400;
const EMPTY = fileURLToPath(new URL("../../target/wenmai/empty-page", import.meta.url));

/** Opens the page with nothing cached: when the element appeared, and what was asked for until then. */
async function start(browser, site, selector) {
  const page = await open(browser, site.url, {
    // In the page itself, so that the time holds no message between this process and the browser's.
    script: `new MutationObserver((_, observer) => {
      if (!document.querySelector("${selector}")) return;
      observer.disconnect();
      globalThis.appeared = { after: performance.now(), at: performance.timeOrigin + performance.now() };
    }).observe(document, { childList: true, subtree: true, attributes: true })`,
  });
  await page.waitForFunction(() => globalThis.appeared !== undefined, null, { timeout: 60_000 }).catch(() => {
    throw new Error(`No ${selector} appeared in a minute. ${page.said.join("; ")}`);
  });
  const { after, at } = await page.evaluate(() => globalThis.appeared);
  // What the page asks for once the chart stands, such as the dictionary, is not what the chart waited for.
  const before = page.requests.filter((request) => request.timing().startTime <= at);
  const asked = [...new Set(before.map((request) => request.url()))];
  await page.context().close();
  return { after, asked };
}

function median(numbers) {
  return numbers.slice().sort((a, b) => a - b)[numbers.length >> 1];
}

function brotli(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

const page = await serve(DIST);
const empty = await serve(EMPTY);
const browser = await launch();
const times = { page: [], empty: [] };
let asked = [];
try {
  for (let round = 0; round < ROUNDS; round++) {
    times.empty.push((await start(browser, empty, "[data-ready]")).after);
    const started = await start(browser, page, "[data-chart]");
    times.page.push(started.after);
    asked = started.asked;
  }
} finally {
  await browser.close();
  await page.close();
  await empty.close();
}

let total = 0;
console.log("brotli bytes asked for before the first chart:");
for (const address of asked.filter((address) => address.startsWith(page.url))) {
  const name = address.slice(page.url.length) || "index.html";
  const size = brotli(path.join(DIST, name));
  total += size;
  console.log(`${String(size).padStart(9)}  ${name}`);
}
console.log(`${String(total).padStart(9)}  in all: ${(total / 1000).toFixed(0)} KB of ${LIMIT_KB} KB`);

const chart = median(times.page);
const nothing = median(times.empty);
console.log(`first chart ${chart.toFixed(0)} ms, empty Yew page ${nothing.toFixed(0)} ms (medians of ${ROUNDS}):`);
console.log(`+ ${(chart - nothing).toFixed(0)} ms of + ${LIMIT_MS} ms, ratio ${(chart / nothing).toFixed(2)}`);
if (total > LIMIT_KB * 1000 || chart - nothing > LIMIT_MS) {
  console.error("over the limit");
  process.exitCode = 1;
}
