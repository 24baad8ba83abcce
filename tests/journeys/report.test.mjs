// A report of chosen results: what is chosen comes with its settings, is put in order, survives a reload and is saved as
// a page that stands alone.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  assertAccessible,
  assertConsoleEmpty,
  eventually,
  fragment,
  hits,
  journeys,
  open,
  saved,
  settled,
  visit,
} from "./support.mjs";

/** The dialog of the report, which says how many results it has. */
async function report(page, words, results) {
  await page.getByRole("button", { name: words.report.open(results), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: words.report.title });
  // What is in it may still be on its way.
  await dialog.locator(".report").waitFor();
  return dialog;
}

/** What is in the report, in order. */
const titles = (dialog) => dialog.locator("li .name").allInnerTexts();

/** Chooses what has this button, and sees it said. */
async function choose(page, words, which) {
  const button = page.locator("main").getByRole("button", { name: words.report.add, exact: false });
  const one = typeof which === "number" ? button.nth(which) : which;
  await one.click();
  await page.getByText(words.report.added, { exact: true }).first().waitFor();
}

/** The page that is saved, opened as whoever gets it does: from disk, without a network. */
async function opened(page, words, dialog, lang) {
  const { name, bytes } = await saved(page, dialog.getByRole("button", { name: words.report.save, exact: true }));
  assert.equal(name, "wenmai-report.html");
  const folder = mkdtempSync(path.join(os.tmpdir(), "report-"));
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const prepare = (context) => context.setOffline(true);
  const alone = await open(page.context().browser(), pathToFileURL(file).href, { lang, prepare });
  rmSync(folder, { recursive: true });
  return alone;
}

journeys("a report", (walk) => {
  const at = "#collocates?q=微信";
  walk("of a figure, a table and a concordance", { at }, async ({ page, words, lang, url, visitor }) => {
    await settled(page);
    await (await report(page, words, 0)).getByText(words.report.empty).waitFor();
    await page.keyboard.press("Escape");
    await choose(page, words, page.locator("main .figure").first().getByRole("button", { name: words.report.add }));
    await visit(page, "#concordance?q=微信");
    const found = await hits(page);
    await choose(page, words, 0);
    await visit(page, "#words");
    await choose(page, words, 0);

    let dialog = await report(page, words, 3);
    const [first, second, third] = await titles(dialog);
    await assertAccessible(page);
    await dialog.locator("li").nth(2).getByRole("button", { name: words.report.up }).click();
    await eventually(async () => assert.deepEqual(await titles(dialog), [first, third, second]));
    await dialog.locator("li").nth(0).getByRole("button", { name: words.report.remove }).click();
    await eventually(async () => assert.deepEqual(await titles(dialog), [third, second]));
    await dialog.getByRole("button", { name: words.report.putBack }).click();
    await eventually(async () => assert.deepEqual(await titles(dialog), [first, third, second]));
    await dialog.locator("textarea").first().fill("<b>支付</b> & \"more\"");
    await dialog.getByRole("textbox", { name: words.report.name }).fill("微信与支付宝");

    await page.reload();
    await settled(page);
    dialog = await report(page, words, 3);
    assert.deepEqual(await titles(dialog), [first, third, second]);
    const alone = await opened(page, words, dialog, lang);
    assert.equal(await alone.title(), "微信与支付宝");
    assert.equal(await alone.locator("html").getAttribute("lang"), lang);
    assert.equal(await alone.locator("p.comment").innerText(), "<b>支付</b> & \"more\"");
    const drawn = await alone.locator("img").first().evaluate((image) => [image.complete, image.naturalWidth]);
    assert.ok(drawn[0] && drawn[1] > 200, `${drawn}`);
    assert.equal(await alone.locator("table").count(), 3);
    assert.equal(await alone.locator("tbody tr").count() > 100, true);
    const fingerprint = (await page.locator("aside .fingerprint").innerText()).match(/[0-9a-f]{16}/)[0];
    assert.ok((await alone.locator("q").first().innerText()).includes(fingerprint));
    assert.match(await alone.locator("body").innerText(), /log_dice|logDice/);
    await assertAccessible(alone);
    assertConsoleEmpty(alone);
    const link = await alone.getByRole("link").nth(2).getAttribute("href");
    await alone.context().close();
    // A link leads back to where the result was.
    const back = await visitor(link.slice(url.length));
    await settled(back);
    assert.match(fragment(back), /^#concordance\?q=微信/);
    assert.equal(await hits(back), found);
  });

  const full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
  walk("that the browser has no room for says so", { at, langs: ["en"], script: full }, async ({ page, words }) => {
    await settled(page);
    await choose(page, words, 0);
    await (await report(page, words, 1)).getByRole("alert").waitFor();
    await page.reload();
    await settled(page);
    await (await report(page, words, 0)).getByText(words.report.empty).waitFor();
  });

  walk("by keyboard alone", { at, langs: ["en"] }, async ({ page, words, lang }) => {
    await settled(page);
    const press = async (locator) => {
      await locator.focus();
      await page.keyboard.press("Enter");
    };
    await press(page.locator("main").getByRole("button", { name: words.report.add }).first());
    await page.getByText(words.report.added, { exact: true }).first().waitFor();
    await press(page.getByRole("button", { name: words.report.open(1), exact: true }));
    const dialog = page.getByRole("dialog", { name: words.report.title });
    await press(dialog.getByRole("button", { name: words.report.remove }));
    await dialog.getByText(words.report.empty).waitFor();
    const back = dialog.getByRole("button", { name: words.report.putBack });
    await eventually(async () => assert.ok(await back.evaluate((button) => button === document.activeElement)));
    await press(back);
    await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement?.matches("textarea"))));
    const alone = await opened(page, words, dialog, lang);
    assert.equal(await alone.locator("section").count(), 2);
    await alone.context().close();
  });
});
