// Without a network: the page is kept once it was seen, cuts texts, and a newer version never mixes with it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { assertConsoleEmpty, DIST, eventually, hits, LANGS, languages, launch, open, openTexts, search, serve, settled, watched } from "./support.mjs";
import { WORDS } from "./words.mjs";

const TEXT = { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("商家用微信，也用支付宝。支付宝不收钱。\n") };

/** The page is kept: this version's service worker has all its files. */
const kept = (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** Publishes another version: its page says so, and the list of files knows the page. */
function publish(folder, mark) {
  const page = path.join(folder, "index.html");
  const html = readFileSync(page, "utf8").replace(/<meta name="mark"[^>]*>|(?=<title>)/, `<meta name="mark" content="${mark}">`);
  writeFileSync(page, html);
  const hash = createHash("sha256").update(html).digest("base64");
  const worker = path.join(folder, "sw.js");
  const script = readFileSync(worker, "utf8")
    .replace(/const VERSION = "[^"]*"/, `const VERSION = "${mark}"`)
    .replace(/"index.html": "[^"]*"/, `"index.html": "sha256-${hash}"`);
  writeFileSync(worker, script);
}

describe("offline", { concurrency: 2 }, () => {
  let browser;
  let folder;
  before(async () => {
    browser = await launch();
    folder = mkdtempSync(path.join(os.tmpdir(), "offline-"));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const lang of languages("offline")()) {
    const locale = LANGS[lang];
    test(`the page works without a network, and a newer one waits to be asked for, ${lang}`, async () => {
      const words = WORDS[lang];
      const own = path.join(folder, lang);
      cpSync(DIST, own, { recursive: true });
      publish(own, "first");
      const site = await serve(own);
      const mark = (page) => page.locator("meta[name=mark]").getAttribute("content");
      try {
        const page = await open(browser, site.url, { lang: locale, keep: true });
        await settled(page);
        await kept(page);
        await page.context().setOffline(true);
        await page.reload();
        await settled(page);
        await search(page, words, "微信");
        assert.ok((await hits(page)) > 200);
        const dialog = await openTexts(page, words, [TEXT]);
        await dialog.getByText(words.opened, { exact: true }).waitFor();
        await page.keyboard.press("Escape");
        await search(page, words, "支付宝");
        assert.equal(await hits(page), 2);

        // A newer version comes out; the one that is open stays whole, until the reader wants the other.
        await page.context().setOffline(false);
        publish(own, "second");
        await page.reload();
        await settled(page);
        assert.equal(await mark(page), "first");
        await page.getByText(words.along.newer).waitFor();
        const beside = await watched(page.context());
        await beside.goto(site.url);
        await settled(beside);
        await page.getByRole("button", { name: words.along.take, exact: true }).click();
        await eventually(async () => assert.equal(await mark(page), "second"));
        await settled(page);
        const caches = await page.evaluate(() => globalThis.caches.keys());
        assert.deepEqual(caches, ["wenmai-second"]);
        // In the tab beside it the older page is not mixed with the newer one's files.
        await beside.getByText(words.outdated).waitFor();
        await beside.getByRole("button", { name: words.reload, exact: true }).click();
        await eventually(async () => assert.equal(await mark(beside), "second"));
        await beside.close();

        // Half of a version is none: a file that is not the one listed keeps all of the newer one away.
        publish(own, "third");
        writeFileSync(path.join(own, "worker.js"), "throw new Error('of another version');");
        await page.reload();
        await settled(page);
        await eventually(async () => {
          const state = await page.evaluate(async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            return [registration.installing, registration.waiting].map((worker) => worker?.state ?? null);
          });
          assert.deepEqual(state, [null, null]);
        });
        assert.equal(await mark(page), "second");
        await search(page, words, "微信");
        page.said = page.said.filter((line) => !/integrity|digest/i.test(line));
        assertConsoleEmpty(page);
        await page.context().close();
      } finally {
        await site.close();
      }
    });
  }
});
