// What a concordance is worked with: keys, groups, samples, marks, words joined; by mouse and by keyboard alone.
import assert from "node:assert/strict";
import { csv, eventually, fragment, hits, journeys, lines, number, openTexts, saved, search, settled } from "./support.mjs";

const shown = async (page, expected) => eventually(async () => assert.equal(await hits(page), expected));
const exported = async (page, words) =>
  csv((await saved(page, page.getByRole("button", { name: words.csv(words.concordance), exact: true }))).bytes);
const focusedId = (page) => page.evaluate(() => document.activeElement.id);
const marks = (page, words) => page.getByRole("region", { name: words.marks });
const tokens = async (page, words) =>
  number(await page.getByRole("group", { name: words.classes }).getByRole("link").first().innerText());

/** The first word on each side of each line. */
async function neighbours(page) {
  const first = (text) => text.match(/['\p{L}\p{N}]/u)?.[0] ?? "";
  return (await lines(page)).map((line) => [first(line.right), first([...line.left].reverse().join(""))]);
}

journeys("lines", (walk) => {
  walk("two keys order the lines, one after the other", {}, async ({ page, words }) => {
    await search(page, words, "@支付宝");
    const key = page.getByRole("group", { name: words.sort, exact: true });
    await key.getByRole("combobox", { name: words.sort, exact: true }).selectOption({ label: words.r1 });
    await key.getByRole("combobox", { name: words.then, exact: true }).selectOption({ label: words.l1 });
    await eventually(async () => assert.match(fragment(page), /&sort=R1,L1$/));
    await settled(page);
    const sides = await eventually(async () => {
      const sides = await neighbours(page);
      const right = sides.map(([right]) => right.toLowerCase());
      const runs = right.filter((sign, place) => place === 0 || sign !== right[place - 1]);
      assert.equal(runs.length, new Set(right).size);
      return sides;
    });
    assert.ok(sides.length > 20);
  });

  walk("groups add up, open their lines and are saved", {}, async ({ page, words }) => {
    await search(page, words, "微信");
    const all = await hits(page);
    await page.getByRole("combobox", { name: words.group, exact: true }).selectOption({ label: words.byDocument });
    const table = page.locator(".groups table");
    const freqs = await eventually(async () => {
      const freqs = (await table.locator("tbody td.number:nth-last-child(2)").allInnerTexts()).map(number);
      assert.equal(freqs.reduce((sum, freq) => sum + freq, 0), all);
      return freqs;
    });
    const file = csv((await saved(page, page.locator(".groups").getByRole("button", { name: /CSV/ }))).bytes);
    assert.deepEqual(file[0], ["document", "freq", "range"]);
    assert.deepEqual(file.slice(1).map((row) => Number(row[1])), freqs);
    await table.getByRole("link").first().click();
    await shown(page, freqs[0]);
    assert.equal(new Set((await lines(page)).map((line) => line.label)).size, 1);
    await page.getByRole("list", { name: words.narrow }).getByRole("link").first().click();
    await shown(page, all);
  });

  walk("a sample is drawn by its seed, and another by another", {}, async ({ page, words }) => {
    await search(page, words, "微信");
    await page.getByText(words.narrow, { exact: true }).click();
    const form = page.getByRole("form", { name: words.sample });
    await form.getByLabel(words.sampleSize).fill("12");
    await form.getByRole("button", { name: words.apply }).click();
    await shown(page, 12);
    const first = await lines(page);
    await form.getByRole("button", { name: words.anotherSeed }).click();
    await eventually(async () => assert.match(fragment(page), /sample=12,2/));
    await eventually(async () => assert.notDeepEqual(await lines(page), first));
    assert.equal(await hits(page), 12);
    await page.goBack();
    await eventually(async () => assert.deepEqual(await lines(page), first));
    const near = page.getByRole("form", { name: words.near });
    await near.getByRole("textbox", { name: words.nearQuery }).fill("支付宝");
    await near.getByRole("button", { name: words.apply }).click();
    await eventually(async () => assert.match(fragment(page), /near=5:支付宝/));
    await eventually(async () => assert.ok((await hits(page)) <= 12));
  });

  walk("lines are excluded and tagged; counts and the file follow, and back", {}, async ({ page, words }) => {
    await search(page, words, "@支付宝");
    const all = await hits(page);
    const before = await lines(page);
    const widen = page.getByRole("button", { name: words.wider, exact: true });
    await widen.first().click();
    await page.getByRole("button", { name: words.exclude, exact: true }).click();
    await shown(page, all - 1);
    await eventually(async () => assert.deepEqual((await lines(page))[0].right, before[1].right));
    // The panel stays with the place; it is of the next line now.
    await page.getByLabel(words.newTag).fill("甲");
    await page.getByRole("button", { name: words.addTag, exact: true }).click();
    const tagged = marks(page, words).getByRole("link", { name: "甲 1" });
    await tagged.waitFor();
    const rows = await exported(page, words);
    assert.equal(rows.length, all);
    const column = rows[0].indexOf("tags");
    assert.deepEqual(rows.slice(1).map((row) => row[column]).filter(Boolean), ["甲"]);
    await tagged.click();
    await shown(page, 1);
    await marks(page, words).getByRole("link", { name: words.allLines, exact: true }).click();
    await shown(page, all - 1);
    const undo = marks(page, words).getByRole("button", { name: words.undoMark, exact: true });
    await undo.click();
    await eventually(async () => assert.equal(await tagged.count(), 0));
    await undo.click();
    await shown(page, all);
    await eventually(async () => assert.equal((await lines(page))[0].right, before[0].right));
  });

  walk("the same by the keyboard alone", {}, async ({ page, words }) => {
    await settled(page);
    await page.keyboard.press("/");
    await page.keyboard.type("@支付宝");
    await page.keyboard.press("Enter");
    await page.locator("#node-0").waitFor();
    await settled(page);
    const all = await hits(page);
    await page.locator("#node-0").focus();
    await page.keyboard.press("End");
    await eventually(async () => assert.equal(await focusedId(page), `node-${all - 1}`));
    await page.keyboard.press("Home");
    await eventually(async () => assert.equal(await focusedId(page), "node-0"));
    await page.keyboard.press("PageDown");
    await eventually(async () => assert.equal(await focusedId(page), "node-15"));
    await page.keyboard.press("x");
    await shown(page, all - 1);
    await eventually(async () => assert.equal(await focusedId(page), "node-15"));
    await page.keyboard.press("t");
    await eventually(async () => assert.equal(await focusedId(page), "new-tag"));
    await page.keyboard.type("b");
    await page.keyboard.press("Enter");
    await marks(page, words).getByRole("link", { name: "b 1" }).waitFor();
    const undo = marks(page, words).getByRole("button", { name: words.undoMark, exact: true });
    await undo.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await shown(page, all);
  });

  walk("words of a line are joined, and apart again", {}, async ({ page, words }) => {
    await search(page, words, "大号");
    const [all, before] = [await hits(page), await tokens(page, words)];
    assert.ok(before < all, `${before} of ${all}`);
    await page.getByRole("group", { name: words.classes }).getByRole("link").nth(1).click();
    await shown(page, all - before);
    await page.getByRole("button", { name: words.wider, exact: true }).first().click();
    await page.getByRole("button", { name: words.changeWords, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: words.thisLine });
    await dialog.getByRole("button", { name: "大", exact: true }).first().click();
    await dialog.locator(".words-of-line .actions button", { hasText: "号" }).first().click();
    await eventually(async () => assert.equal(await tokens(page, words), all));
    const bar = page.getByRole("region", { name: words.changesLabel });
    await bar.getByRole("button", { name: words.whatMoved }).click();
    assert.match(await page.locator("dialog[open] table").innerText(), /大号/);
    await page.keyboard.press("Escape");
    await bar.getByRole("button", { name: words.undo, exact: true }).click();
    await eventually(async () => assert.equal(await tokens(page, words), before));
  });

  walk("a suggested word is joined", { langs: ["zh-Hant"], at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await page.getByText(words.suggestions, { exact: true }).click();
    const join = page.locator(".suggestions tbody tr").first();
    const word = await join.getByRole("link").innerText();
    await join.getByRole("button").click();
    const bar = page.getByRole("region", { name: words.changesLabel });
    await bar.getByRole("button", { name: words.whatMoved }).click();
    assert.match(await page.locator("dialog[open] table").innerText(), new RegExp(word));
  });

  walk("ten thousand lines are scrolled through with a hundred drawn", { langs: ["en"] }, async ({ page, words }) => {
    const text = Array.from({ length: 10_000 }, (_, line) => `第${line}行說微信很好。`).join("\n");
    const dialog = await openTexts(page, words, [{ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(text) }]);
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await search(page, words, "微信");
    await shown(page, 10_000);
    const table = page.getByRole("table", { name: words.concordance });
    assert.equal(await table.getAttribute("aria-rowcount"), "10001");
    await page.locator("#node-0").focus();
    await page.keyboard.press("End");
    await eventually(async () => assert.equal(await focusedId(page), "node-9999"));
    assert.ok((await page.locator("[role=row][aria-rowindex]").count()) <= 150);
    assert.match((await page.locator("#line-9999").innerText()).replace(/\s/g, ""), /9999行說微信/);
    await page.keyboard.press("Home");
    await eventually(async () => assert.equal(await focusedId(page), "node-0"));
    await page.goto(page.url().replace(/&at=\d+/, "") + "&at=5000");
    await page.locator("#line-5000").waitFor();
  });
});
