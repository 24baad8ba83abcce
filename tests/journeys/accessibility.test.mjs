// Every page in every language, light and dark, wide and narrow: no violation that axe-core finds, nothing cut off.
import assert from "node:assert/strict";
import { assertAccessible, eventually, journeys, openTexts, search, settled } from "./support.mjs";

// Groups, two keys, columns, a sample near another query: all that a concordance may show.
const CONCORDANCE =
  "#concordance?q=1:[pos%3D%22v%22] [norm%3D%22微信%22]&expert=1&sort=R1,C0:pinyin:desc&group=zone,year&near=doc:微信&beside=date,zone";

const PAGES = [
  "#overview",
  "#concordance",
  "#read?doc=3&q=微信",
  "#words",
  "#words?columns=arf.kld",
  "#words?rows=ngrams",
  "#words?rows=frames",
  "#concordance?q=@支付宝",
  CONCORDANCE,
  "#keywords?docs=0",
  "#collocates?q=微信",
  "#trends",
  "#trends?trend=微信&trend=@支付宝&by=document",
  "#compare",
  "#compare?part=typical",
  "#compare?part=tf-idf",
  "#compare?part=diversity",
  "#compare?part=passages",
  "#dictionary",
  "#dictionary?d.list=stopwords&d.freq=1",
  "#dictionary?d.list=concepts",
];

/** Axe, and the width of the page, in both schemes of colours. */
async function look(page, what) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    try {
      await assertAccessible(page);
    } catch (error) {
      error.message = `${what}, ${colorScheme}: ${error.message}`;
      throw error;
    }
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what} is ${over} pixels too wide`);
}

journeys("accessibility", (walk) => {
  for (const at of PAGES) {
    walk(at, { at, width: 360 }, async ({ page, lang }) => {
      await settled(page);
      await page.waitForLoadState("networkidle");
      assert.equal(await page.getAttribute("html", "lang"), lang);
      await look(page, `${at} at 360 pixels`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await look(page, `${at} at 1280 pixels`);
    });
  }

  walk("dialogs, notices and faults", {}, async ({ page, words }) => {
    await settled(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: words.keys }).waitFor();
    await look(page, "the list of keys");
    await page.keyboard.press("Escape");
    await search(page, words, "微信");
    await search(page, words, "@支付");
    await page.getByRole("search").getByRole("alert").waitFor();
    await look(page, "a query that does not parse");
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, "a query that does not parse, narrow");
    await page.getByRole("button", { name: words.column }).click();
    await page.getByRole("complementary", { name: words.column }).waitFor();
    await look(page, "the column as a sheet");
    const files = [
      ["bad.txt", ""],
      ["good.txt", "騰訊和支付寶。"],
    ];
    const dialog = await openTexts(
      page,
      words,
      files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })),
    );
    await dialog.getByText(words.empty).waitFor();
    await look(page, "what became of the files");
  });

  walk("tables in place of figures", { langs: ["zh-Hant"], at: "#concordance?q=@支付宝" }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("button", { name: words.table, exact: true }).click();
    await look(page, "the plot as a table");
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, "the plot as a table, narrow");
  });

  walk("another language at once, kept for the next visit", { langs: ["en"] }, async ({ page, words }) => {
    await settled(page);
    const menu = page.getByRole("combobox", { name: words.language, exact: true });
    await menu.selectOption({ label: "繁體中文" });
    await eventually(async () => assert.equal(await page.getAttribute("html", "lang"), "zh-Hant"));
    await page.getByRole("link", { name: "詞表", exact: true }).waitFor();
    await page.reload();
    await settled(page);
    assert.equal(await page.getAttribute("html", "lang"), "zh-Hant");
    await page.getByRole("link", { name: "詞表", exact: true }).waitFor();
  });
});
