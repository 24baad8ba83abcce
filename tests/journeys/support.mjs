// What every journey stands on: the built page behind a small server, and a browser that notes all it says and asks.
import assert from "node:assert/strict";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { WORDS } from "./words.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * How long a step may take, in milliseconds. A step waits no longer than it must: this is for a machine that is busy
 * with something else. How fast the page is, the benchmarks say.
 */
export const PATIENCE = 120_000;

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

/** How a browser is started for tests. */
export function browserArguments() {
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
  return args;
}

/** Starts the browser that `cargo xtask` found (CHROME), or Debian's. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: browserArguments() });
}

/**
 * Opens the page as one visitor sees it. The returned page carries `said`, all that the console, the page's errors and
 * the workers said, and `requests`, all that it and its workers asked for. A `script` runs before the page's own;
 * `prepare` readies the browser's context. Unless `keep` is said, the browser keeps nothing for when it is offline: each
 * visitor would fetch the whole page twice.
 */
export async function open(browser, url, how = {}) {
  const { width = 1280, height = 800, lang = "en", theme = "light", script, prepare, keep } = how;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang,
    colorScheme: theme,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  if (!keep) await context.addInitScript("delete Navigator.prototype.serviceWorker");
  const page = await watched(context);
  if (script) await page.addInitScript(script);
  await prepare?.(context);
  await page.goto(url);
  return page;
}

/** A tab that notes what is said and asked for. */
export async function watched(context) {
  const page = await context.newPage();
  page.said = [];
  page.requests = [];
  page.on("console", (message) => page.said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => page.said.push(`uncaught: ${error.message}`));
  page.on("request", (request) => page.requests.push(request));
  page.on("requestfailed", (request) => {
    const { errorText } = request.failure() ?? {};
    // The browser lets go of the tab's icon, and of what is fetched ahead, when the page is left soon.
    if (errorText === "net::ERR_ABORTED" && /(icon[^/]*\.svg|chunk-[^/]*\.wasm)$/.test(request.url())) return;
    page.said.push(`failed: ${request.url()} ${errorText ?? ""}`);
  });
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

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The WCAG 2.2 A and AA rules of axe-core on what is shown now: no violation. */
export async function assertAccessible(page) {
  // Through the debugger rather than a script element, which the content security policy would refuse.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return result.violations.map((rule) => ({
      rule: rule.id,
      help: rule.help,
      at: rule.nodes.map((node) => node.target.join(" ")),
    }));
  });
  assert.deepEqual(violations, []);
}

/** The languages of the interface, each with what a browser calls it. */
export const LANGS = { en: "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

/**
 * The languages of a file's journeys in turn: another one for each journey, or for each all that `LANGUAGES` names, with
 * commas between them, as in the nightly command. What differs between languages is looked at in all of them by `accessibility.test.mjs`.
 */
export function languages(subject) {
  const all = Object.keys(LANGS);
  const asked = process.env.LANGUAGES?.split(",");
  // Each file begins with another one.
  let turn = [...subject].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return () => asked ?? [all[turn++ % all.length]];
}

/**
 * The journeys of a file: `walk(name, how, steps)` adds one, in a language whose turn it is or in those of `how.langs`.
 * It opens the page at `how.at` and in the end asserts that nothing was said and nothing foreign was asked for.
 * `how.prepare` readies the browser's context; lines that match `how.says` are what the journey provokes.
 */
export function journeys(subject, add) {
  const next = languages(subject);
  describe(subject, { concurrency: 2 }, () => {
    const stage = {};
    before(async () => {
      stage.site = await serve();
      stage.browser = await launch();
    });
    after(async () => {
      await stage.browser?.close();
      await stage.site?.close();
    });
    add((name, how, steps) => {
      for (const lang of how.langs ?? next()) {
        test(`${name}, ${lang}`, async () => {
          const { browser, site } = stage;
          const visit = (at, more) => open(browser, site.url + at, { ...how, lang: LANGS[lang], ...more });
          const page = await visit(how.at ?? "");
          const pages = [page];
          // Another visitor: another profile, nothing shared but the link.
          const visitor = async (at, more) => {
            pages.push(await visit(at, more));
            return pages.at(-1);
          };
          // Another tab of the same visitor.
          const beside = async (at) => {
            pages.push(await watched(page.context()));
            await pages.at(-1).goto(site.url + at);
            return pages.at(-1);
          };
          try {
            await steps({ page, words: WORDS[lang], lang, url: site.url, visitor, beside });
            for (const seen of pages) {
              seen.said = seen.said.filter((line) => !how.says?.test(line));
              assertConsoleEmpty(seen);
              assertNothingForeign(seen, site.url);
            }
          } finally {
            for (const seen of pages) await seen.context().close();
          }
        });
      }
    });
  });
}

/** Tries an assertion until it holds, and gives what it gives. */
export async function eventually(assertion, within = PATIENCE) {
  for (const end = Date.now() + within; ; await pause(40)) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** The page has its answer. */
export async function settled(page) {
  await page.waitForSelector("main article[aria-busy=false]");
}

/** Goes to a fragment of the page, as a link does: it has its answer. */
export async function visit(page, fragment) {
  await page.evaluate(
    (to) =>
      new Promise((changed) => {
        addEventListener("hashchange", () => setTimeout(changed), { once: true });
        location.hash = to;
      }),
    fragment,
  );
  await settled(page);
}

/** Whatever was to be done soon has been asked for: the page's own timers of less than this have passed. */
export async function afterwards(page, milliseconds) {
  await page.evaluate((time) => new Promise((passed) => setTimeout(passed, time)), milliseconds);
}

/** The first whole number in a text. */
export function number(text) {
  return Number(text.match(/\d[\d,]*/)[0].replaceAll(",", ""));
}

/** What the address says after its `#`, readable and without the corpus's fingerprint. */
export function fragment(page) {
  const { hash } = new URL(page.url());
  return decodeURIComponent(hash)
    .replace(/([?&])corpus=[0-9a-f]{16}(&|$)/, "$1")
    .replace(/[?&]$/, "");
}

/** Searches as one does: into the field, type, Enter. */
export async function search(page, words, query) {
  await settled(page);
  await page.getByRole("combobox", { name: words.search, exact: true }).fill(query);
  await page.keyboard.press("Enter");
  await eventually(() => assert.equal(new URLSearchParams(fragment(page).split("?")[1]).get("q"), query));
  await settled(page);
}

/** Goes to a page by its tab. */
export async function tab(page, words, name) {
  const tabs = page.getByRole("navigation", { name: words.pages });
  await tabs.getByRole("link", { name: words[name], exact: true }).click();
  await tabs.locator("[aria-current=page]").getByText(words[name], { exact: true }).waitFor();
  await settled(page);
}

/** The sentence about the hits that are shown. */
export function sentence(page) {
  return page.getByRole("heading", { level: 1 }).getByRole("status");
}

/** How many hits the page says it shows. */
export async function hits(page) {
  return number(await sentence(page).innerText());
}

/** The lines of the concordance, as they are read. */
export function lines(page) {
  return page.locator("[role=row][aria-rowindex]").evaluateAll((rows) =>
    rows.map((row) => {
      const [label, left, node, right] = [...row.querySelectorAll("[role=cell]")].map((cell) => cell.textContent);
      return { label, left, node, right };
    }),
  );
}

/** Clicks, and gives the name and the bytes of the file that is saved. */
export async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The rows of a CSV file, its header first. It has to begin with the mark that tells Excel the encoding. */
export function csv(bytes) {
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "a byte order mark");
  const rows = [];
  const text = bytes.subarray(3).toString("utf8");
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * Chooses files by the keyboard, where a picker has the focus. The browser's own dialog does not come to a tab that is
 * behind another of the same browser, so the key may have to be pressed again.
 */
export async function pick(page, files) {
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.bringToFront();
    assert.ok(await page.evaluate(() => document.activeElement?.matches("input[type=file]")), "a picker has the focus");
    const chooser = page.waitForEvent("filechooser", { timeout: 2000 }).catch(() => null);
    await page.keyboard.press("Enter");
    const picker = await chooser;
    if (picker) return picker.setFiles(files);
  }
  return assert.fail("no key opens the picker");
}

/** Opens the dialog for texts of one's own and chooses these; the dialog. */
export async function chooseTexts(page, words, files) {
  await page.getByRole("button", { name: words.open, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: words.openTitle });
  await dialog.locator("input[type=file][multiple]").setInputFiles(files);
  return dialog;
}

/** Loads what was chosen in the dialog as it is. */
export async function load(dialog, words, number) {
  await dialog.getByRole("button", { name: words.load(number), exact: true }).click();
}

/** Opens the dialog for texts of one's own, chooses these and loads them; the dialog. */
export async function openTexts(page, words, files) {
  const dialog = await chooseTexts(page, words, files);
  const [first] = files;
  // A saved corpus is opened at once.
  if (files.length > 1 || !(first.name ?? first).endsWith(".wenmai")) await load(dialog, words, files.length);
  return dialog;
}

/** Opens a corpus of one's own in place of the seed corpus, all of it. */
export async function openCorpus(page, words, files) {
  await openTexts(page, words, files);
  const name = page.getByRole("complementary", { name: words.column, includeHidden: true }).locator("p").first();
  await eventually(async () => assert.notEqual(await name.textContent(), words.seedName));
  await page.keyboard.press("Escape");
  // The browser closes a dialog in its own time: what is opened next would be taken for it.
  await eventually(async () => assert.equal(await page.locator("dialog[open]").count(), 0));
}

/** A text in GBK: what the browser's own decoder reads, turned round. */
export function gbk(text) {
  const decoder = new TextDecoder("gbk");
  const codes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && !codes.has(sign)) codes.set(sign, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : codes.get(sign))));
}
