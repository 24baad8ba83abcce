// Metadata of documents: edited in a table, pasted from a spreadsheet, undone, saved, and what it is for: what is specific to whom.
import assert from "node:assert/strict";
import {
  assertAccessible,
  csv,
  eventually,
  fragment,
  hits,
  journeys,
  openCorpus,
  saved,
  settled,
  tab,
} from "./support.mjs";

const AUTHORS = ["李某", "王某", "Ann"];
const OWN = ["渡船", "雪山", "茶叶"];

/** 200 letters, of which nothing is known but the names of their files. */
const LETTERS = Array.from({ length: 200 }, (_, n) => ({
  name: `letter-${String(n + 1).padStart(3, "0")}.txt`,
  mimeType: "text/plain",
  buffer: Buffer.from(`我们今天去了城市，${OWN[n % 3]}很好，${OWN[n % 3]}也很远。天气不错。`),
}));

/** As a spreadsheet has it on its clipboard: the letters' files in another order and case, with authors and years. */
const SHEET = `文件名\t作者\t年份\n${LETTERS.map(({ name }, n) => `${name.toUpperCase()}\t${AUTHORS[n % 3]}\t${2010 + (n % 6)}`)
  .reverse()
  .join("\n")}\nletter-999.txt\t赵某\t2015\n`;

const dialog = (page) => page.locator("dialog[open]:has(.metadata-table)");
const cell = (page, words, document, field) =>
  dialog(page).getByRole("textbox", { name: `${document} · ${field}`, exact: true });

/** Opens the table. */
async function edit(page, words) {
  const open = page.getByRole("button", { name: words.metadata.edit, exact: true });
  // With another corpus the column is another, once it has been counted.
  await settled(page);
  if (page.viewportSize().width < 900) await page.locator("#sheet").click();
  await open.waitFor();
  await settled(page);
  await open.click();
  await eventually(async () => assert.ok((await dialog(page).locator("tbody tr").count()) > 0));
}

journeys("metadata", (walk) => {
  walk("from a spreadsheet of 200 rows to what is specific to each author", {}, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, LETTERS);
    await edit(page, words);
    await dialog(page).locator("summary").click();
    const area = dialog(page).locator("textarea");
    await area.fill("nothing that is a table");
    await eventually(async () => assert.equal(await dialog(page).locator(".sources [role=status] p").count(), 1));
    await area.fill(SHEET);
    // What it would do is said before it is done: one row is about no letter.
    const said = dialog(page).locator(".sources [role=status] p");
    await eventually(async () => {
      const [first, second] = await said.allInnerTexts();
      assert.match(first, /201/);
      assert.match(first, /200/);
      assert.match(first, /400/);
      assert.match(second, /202: letter-999\.txt/);
    });
    await assertAccessible(page);
    await dialog(page).getByRole("button", { name: words.apply, exact: true }).click();
    await eventually(async () =>
      assert.equal(await cell(page, words, "letter-001", words.author).inputValue(), AUTHORS[0]),
    );
    assert.equal(await area.inputValue(), "");
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await dialog(page).count(), 0));
    await tab(page, words, "specificities");
    const bars = page.locator("[data-chart=specificities] svg.sides a");
    await eventually(async () => assert.ok((await bars.count()) > 0));
    const parts = await page.locator(".specificities table.list thead .part").allInnerTexts();
    assert.deepEqual(parts.map((part) => part.split(" · ")[0]).sort(), [...AUTHORS].sort());
    // The most specific word of each author is their own; it opens its hits.
    await bars.first().click();
    await settled(page);
    assert.match(decodeURIComponent(fragment(page)), /where=author=/);
    assert.ok((await hits(page)) >= 132);
  });

  walk("by keyboard: values, a new field, types, and the way back", {}, async ({ page, words }) => {
    await settled(page);
    await edit(page, words);
    const names = await dialog(page).locator("tbody th").allInnerTexts();
    assert.equal(names.length, 5);
    // A new field is named, and its first value has the focus.
    await dialog(page).getByRole("button", { name: words.metadata.newField, exact: true }).press("Enter");
    await eventually(async () =>
      assert.ok(await dialog(page).locator("#field-name").evaluate((field) => field === document.activeElement)),
    );
    await page.keyboard.type("party");
    await page.keyboard.press("Enter");
    const value = (place) => cell(page, words, names[place], "party");
    const focused = (place) =>
      eventually(async () => assert.ok(await value(place).evaluate((field) => field === document.activeElement)));
    await focused(0);
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await focused(1);
    await page.keyboard.type("10");
    await page.keyboard.press("Shift+Enter");
    await focused(0);
    // What is typed is taken back, and the dialog stays.
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await value(0).inputValue(), "2"));
    assert.equal(await dialog(page).count(), 1);
    // Its type is told by its values, and can be given.
    const kind = dialog(page).locator("thead th", { hasText: "party" }).locator("select");
    await eventually(async () =>
      assert.equal(await kind.evaluate((menu) => menu.selectedOptions[0].text), words.metadata.number),
    );
    await kind.selectOption({ label: words.metadata.text });
    await eventually(async () => assert.equal(await kind.evaluate((menu) => menu.selectedIndex), 1));
    await assertAccessible(page);
    // What is saved has it.
    const file = await saved(page, dialog(page).getByRole("button", { name: words.csv(words.metadata.title), exact: true }));
    const [head, ...rows] = csv(file.bytes);
    assert.equal(head[0], "document");
    assert.deepEqual(rows.map((row) => row[head.indexOf("party")]), ["2", "10", "", "", ""]);
    // A date that is none is refused, and what was typed can be mended.
    const menu = dialog(page).getByRole("combobox", { name: words.metadata.from, exact: true });
    await menu.selectOption({ label: words.metadata.date });
    const date = cell(page, words, names[0], words.metadata.date);
    const before = await date.inputValue();
    await date.fill("long ago");
    await date.press("Enter");
    await eventually(async () => assert.ok(await dialog(page).locator(".failed").isVisible()));
    await date.press("Escape");
    await eventually(async () => assert.equal(await date.inputValue(), before));
    // Three changes are undone one by one.
    const undo = dialog(page).getByRole("button", { name: words.undo, exact: true });
    for (let step = 0; step < 3; step++) await undo.press("Enter");
    await eventually(async () => assert.equal(await undo.getAttribute("aria-disabled"), "true"));
    await eventually(async () => assert.equal(await menu.locator("option", { hasText: "party" }).count(), 0));
  });

  walk("a field is renamed and removed, documents are found, 360 pixels wide", { width: 360 }, async ({ page, words }) => {
    await settled(page);
    await edit(page, words);
    await dialog(page).getByRole("searchbox", { name: words.metadata.find }).fill("003");
    await eventually(async () => assert.equal(await dialog(page).locator("tbody tr").count(), 1));
    await dialog(page).getByRole("searchbox", { name: words.metadata.find }).fill("");
    await eventually(async () => assert.equal(await dialog(page).locator("tbody tr").count(), 5));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${wide}`);
    const menu = dialog(page).getByRole("combobox", { name: words.metadata.from, exact: true });
    await menu.selectOption({ label: words.metadata.site });
    await dialog(page).getByRole("button", { name: words.kept.rename(words.metadata.site), exact: true }).click();
    await dialog(page).locator("#field-name").fill("medium2");
    await dialog(page).getByRole("button", { name: words.apply, exact: true }).first().click();
    const remove = dialog(page).getByRole("button", { name: words.kept.remove("medium2"), exact: true });
    await remove.click();
    await eventually(async () => assert.equal(await remove.count(), 0));
    await assertAccessible(page);
  });
});
