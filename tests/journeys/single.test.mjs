// A corpus taken along: the explorer with it as one page that opens from disk, offline; files for other programs; a
// corpus that an address names.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  assertAccessible,
  assertConsoleEmpty,
  eventually,
  hits,
  journeys,
  LANGS,
  languages,
  launch,
  lines,
  open,
  openTexts,
  search,
  serve,
  settled,
  tab,
} from "./support.mjs";
import { WORDS } from "./words.mjs";

const TEXTS = [
  ["甲.txt", "騰訊和支付寶都在做移動支付。\n許多賣家在微信上開店，買家用支付寶付款。\n支付寶停止受理微信的支付接口申請。\n"],
  ["乙.txt", "移动支付的用户很多，支付宝的用户更多。\n商家用微信，也用支付宝，不用现金。\n"],
].map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) }));

const SEED = fileURLToPath(new URL("../../target/wenmai/seed.wenmai", import.meta.url));

/** Saves the corpus in one of the ways of the dialog; where the file is. */
async function take(page, words, way, folder) {
  await page.getByRole("button", { name: words.along.save, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: words.along.title });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: way, exact: true }).click(),
  ]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await page.keyboard.press("Escape");
  return file;
}

describe("a corpus as one page", { concurrency: 2 }, () => {
  let site;
  let browser;
  let folder;
  before(async () => {
    site = await serve();
    browser = await launch();
    folder = mkdtempSync(path.join(os.tmpdir(), "one-page-"));
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const lang of languages("a corpus as one page")()) {
    const locale = LANGS[lang];
    test(`opens from disk, offline, and is searched, sorted, charted and saved again, ${lang}`, async () => {
      const words = WORDS[lang];
      const page = await open(browser, site.url, { lang: locale });
      await settled(page);
      const dialog = await openTexts(page, words, TEXTS);
      await dialog.getByText(words.opened, { exact: true }).first().waitFor();
      await page.keyboard.press("Escape");
      await search(page, words, "支付宝");
      const asked = { hits: await hits(page), lines: await lines(page) };
      assert.ok(asked.hits >= 4);
      const own = path.join(folder, lang);
      const file = await take(page, words, words.along.page, own);
      assertConsoleEmpty(page);
      await page.context().close();

      const prepare = (context) => context.setOffline(true);
      const alone = await open(browser, pathToFileURL(file).href, { lang: locale, prepare });
      await settled(alone);
      await search(alone, words, "支付宝");
      assert.deepEqual({ hits: await hits(alone), lines: await lines(alone) }, asked);
      await tab(alone, words, "words");
      await tab(alone, words, "overview");
      assert.ok((await alone.locator("main .figure svg").count()) > 0, "charts");
      await assertAccessible(alone);

      // It cuts texts as well: the dictionary came along.
      const again = await openTexts(alone, words, TEXTS.slice(1));
      await again.getByText(words.opened, { exact: true }).first().waitFor();
      await alone.keyboard.press("Escape");
      await search(alone, words, "支付宝");
      assert.equal(await hits(alone), 2);

      // And it saves itself with what it holds then.
      const second = await take(alone, words, words.along.page, path.join(own, "again"));
      const next = await open(browser, pathToFileURL(second).href, { lang: locale, prepare });
      await settled(next);
      await search(next, words, "支付宝");
      assert.equal(await hits(next), 2);
      for (const seen of [alone, next]) {
        assertConsoleEmpty(seen);
        const foreign = seen.requests.map((request) => request.url()).filter((url) => !/^(file|blob|data):/.test(url));
        assert.deepEqual(foreign, []);
        await seen.context().close();
      }
    });
  }
});

journeys("a corpus for others", (walk) => {
  walk("what the filters leave, as other programs read it", {}, async ({ page, words }) => {
    await settled(page);
    const folder = mkdtempSync(path.join(os.tmpdir(), "formats-"));
    try {
      const begins = {
        [words.along.text]: /\S+\n/,
        "CoNLL-U": /^# newdoc id = /,
        "TEI (XML)": /^<\?xml version="1.0" encoding="UTF-8"\?>\n<teiCorpus xmlns=/,
        "JSON Lines": /^\{"name":"000/,
      };
      for (const [way, expected] of Object.entries(begins)) {
        const file = await take(page, words, way, folder);
        assert.match(readFileSync(file, "utf8"), expected);
      }
      assert.ok(existsSync(await take(page, words, words.along.bundle, folder)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const bundle = (context) =>
    context.route("**/shelf/mine.wenmai", (route) => route.fulfill({ body: readFileSync(SEED) }));
  walk("the corpus that an address names", { at: "?corpus=shelf/mine.wenmai", prepare: bundle }, async ({ page, words }) => {
    await settled(page);
    await search(page, words, "微信");
    assert.ok((await hits(page)) > 200);
    assert.equal(page.requests.filter((request) => request.url().endsWith("/shelf/mine.wenmai")).length, 1);
  });

  for (const at of ["?corpus=shelf/none.wenmai", "?corpus=https://elsewhere.example/mine.wenmai"]) {
    // The browser itself says that a file is not there.
    const how = { at, langs: ["en", "zh-Hant"], says: /404|ERR_ABORTED/ };
    walk(`${at}, which cannot be had, is said, and the seeds are there`, how, async ({ page, words }) => {
      const dialog = page.getByRole("dialog", { name: words.openTitle });
      await dialog.getByText(at.slice("?corpus=".length)).waitFor();
      await page.keyboard.press("Escape");
      await eventually(async () => assert.match(await page.locator("aside").innerText(), new RegExp(words.seedName)));
    });
  }
});
