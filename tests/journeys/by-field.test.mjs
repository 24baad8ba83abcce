// By any field: lines in the order of a field, grouped by it and beside it; points over numbers; parts in place of documents;
// keywords against a part of a field. Each number opens exactly what it counts.
import assert from "node:assert/strict";
import { assertAccessible, csv, eventually, fragment, hits, journeys, number, openCorpus, saved, settled, tab, visit } from "./support.mjs";

const WHO = ["Ann", "Bo", "", "Cem"];

/** Forty letters of four people, each with a mark from 1 to 10; who nobody knows has none. */
const LETTERS = {
  name: "letters.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "text,who,mark\n" +
      Array.from({ length: 40 }, (_, n) => {
        const own = ["harbour", "mountain", "tea", "snow"][n % 4];
        return `we saw the ${own} and ${n % 3 ? "the sea" : `more ${own}`} today,${WHO[n % 4]},${n % 4 === 2 ? "" : (n % 10) + 1}\n`;
      }).join(""),
  ),
};

const menu = (page, name) => page.getByRole("main").getByRole("combobox", { name, exact: true });

journeys("by field", (walk) => {
  walk("lines are ordered, shown and grouped by fields", {}, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#concordance?q=the");
    await settled(page);
    const all = await hits(page);
    await menu(page, words.sort).selectOption({ label: "mark" });
    await eventually(() => assert.match(fragment(page), /sort=match\.mark/));
    await page.getByText(words.columns, { exact: true }).first().click();
    await page.getByRole("checkbox", { name: "mark", exact: true }).check();
    await eventually(() => assert.match(fragment(page), /beside=match\.mark/));
    await settled(page);
    // In the order of numbers, and those without one last.
    const shown = await eventually(async () => {
      const cells = await page.locator(".kwic .line .extra").evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
      assert.ok(cells.length > 10 && cells[0] === "1", cells.join(" "));
      return cells;
    });
    const marks = shown.filter((mark) => mark !== "").map(Number);
    assert.deepEqual(marks, [...marks].sort((a, b) => a - b));
    await menu(page, words.group).selectOption({ label: "who" });
    const groups = page.locator(".groups tbody tr");
    await eventually(async () => assert.equal(await groups.count(), 4));
    const counts = await groups.evaluateAll((rows) => rows.map((row) => Number(row.querySelector("td.number").textContent)));
    assert.equal(counts.reduce((a, b) => a + b), all);
    await assertAccessible(page);
    await groups.nth(3).getByRole("link").click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), counts[3]));
    assert.match(fragment(page), /in=match\.who:/);
  });

  walk("points over a number open their hits", { langs: ["zh-Hans"] }, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#trends?trend=the");
    await settled(page);
    await menu(page, words.over).selectOption({ label: "mark" });
    await eventually(() => assert.match(fragment(page), /over=mark/));
    const spots = page.locator("svg.lines a.spot");
    await eventually(async () => assert.equal(await spots.count(), 10));
    const name = await spots.nth(9).getAttribute("aria-label");
    const said = number(name.split(" · ")[2]);
    await spots.nth(9).focus();
    await page.keyboard.press("Enter");
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), said, name));
    assert.match(fragment(page), /where=mark=10/);
  });

  walk("parts by a field stand in place of documents", { langs: ["en", "zh-Hant"] }, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#compare?part=diversity");
    await settled(page);
    await menu(page, words.compareBy).selectOption({ label: "who" });
    await eventually(() => assert.match(fragment(page), /units=who/));
    const rows = page.locator("main table.beside tbody tr");
    await eventually(async () => assert.equal(await rows.count(), 5));
    const tokens = await rows.evaluateAll((rows) => rows.map((row) => Number(row.querySelector("td.number").textContent.replaceAll(",", ""))));
    assert.equal(tokens.slice(0, 4).reduce((a, b) => a + b), tokens[4], "the parts are the whole, that without a value too");
    await assertAccessible(page);
    const table = csv((await saved(page, page.getByRole("button", { name: "CSV" }).first())).bytes);
    assert.equal(table[0][0], "who");
    // The map: parts make it, or are laid into that of documents.
    await visit(page, "#compare?units=who");
    await settled(page);
    const spots = page.locator("[data-chart=map] a.spot.main");
    await eventually(async () => assert.equal(await spots.count(), 4));
    await page.getByRole("checkbox", { name: words.laid }).check();
    await eventually(async () => assert.equal(await spots.count(), 44));
    // A word of a part opens its hits there.
    await visit(page, "#compare?part=typical&units=who");
    await settled(page);
    const first = page.locator("main table.beside tbody tr").nth(1).locator("td.forms a").first();
    const [here] = (await first.getAttribute("title")).match(/[\d,]+/);
    await first.click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), number(here)));
    assert.match(fragment(page), /where=who=Ann/);
  });

  walk("what a filter leaves has a name, which is a value as others are", {}, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#concordance?q=the&where=who=Ann|Bo");
    await settled(page);
    const inside = await hits(page);
    const column = page.getByRole("complementary");
    await column.getByRole("textbox", { name: words.namePart }).fill("两人");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await column.getByRole("button", { name: new RegExp(`^${words.subcorpus}`) }).count(), 1));
    await visit(page, "#concordance?q=the&where=subcorpus=两人");
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), inside));
    await assertAccessible(page);
    await visit(page, "#dictionary?d.list=subcorpora");
    await settled(page);
    const row = page.locator("main table.list tbody tr").first();
    await eventually(async () => assert.match(await row.innerText(), /两人[^]*who=Ann\|Bo/));
    await page.getByRole("button", { name: words.undo, exact: true }).click();
    await eventually(async () => assert.equal(await row.count(), 0));
  });

  walk("keywords are told against a part of a field", { langs: ["en"] }, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#keywords?where=who=Ann&k.freq=1");
    await settled(page);
    await page.getByRole("button", { name: words.another, exact: true }).click();
    const part = page.getByRole("region", { name: words.otherPart });
    await part.getByRole("button", { name: /^who/ }).click();
    await part.getByRole("button", { name: /^Bo/ }).click();
    await eventually(() => assert.match(fragment(page), /k\.part\.where=who=Bo/));
    await settled(page);
    const cells = page.locator("main table.list tbody tr").first().locator("th, td");
    await eventually(async () => assert.match((await cells.allInnerTexts()).join(" "), /harbour|mountain/));
    // The column's own counts are there as well: one question does not take the other's place.
    assert.ok((await page.getByRole("complementary").getByRole("button", { name: /^mark/ }).count()) > 0);
  });

  walk("the documents with hits of a query have a name", {}, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#concordance?q=harbour&where=mark>=5");
    await settled(page);
    const inside = await hits(page);
    const column = page.getByRole("complementary");
    await column.locator(".part-name").getByRole("checkbox", { name: /harbour/ }).check();
    await column.getByRole("textbox", { name: words.namePart }).fill("ports");
    await page.keyboard.press("Enter");
    await visit(page, "#concordance?q=harbour&where=subcorpus=ports");
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), inside));
    await visit(page, "#concordance?q=mountain&where=subcorpus=ports");
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), 0));
    await visit(page, "#dictionary?d.list=subcorpora");
    await settled(page);
    const row = page.locator("main table.list tbody tr").first();
    await eventually(async () => assert.match(await row.innerText(), /ports[^]*mark>=5[^]*harbour/));
  });

  walk("where the hits are, by part, opens the hits of each", { langs: ["en", "zh-Hans"] }, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#concordance?q=the&spread=who");
    await settled(page);
    const all = await hits(page);
    const rows = page.locator("[data-chart=dispersion] svg a.bar");
    await eventually(async () => assert.equal(await rows.count(), 4));
    const table = csv((await saved(page, page.locator("[data-chart=dispersion]").getByRole("button", { name: "CSV" }))).bytes);
    assert.deepEqual(table[0].slice(0, 2), ["who", "hits"]);
    assert.equal(table.slice(1).reduce((sum, row) => sum + Number(row[1]), 0), all);
    assert.equal(table.length, 5);
    const part = page.locator("[data-chart=dispersion] svg a[href*='who%3DBo']");
    const opened = await part.getAttribute("href");
    await visit(page, opened.slice(opened.indexOf("#")));
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), Number(table.find((row) => row[0] === "Bo")[1])));
  });

  walk("collocates are compared with those in a part of a field", { langs: ["en", "zh-Hant"] }, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await visit(page, "#collocates?q=the&where=who=Ann&c.freq=1&c.compared=part");
    await settled(page);
    const part = page.getByRole("region", { name: words.otherPart });
    await part.getByRole("button", { name: /^who/ }).click();
    await part.getByRole("button", { name: /^Bo/ }).click();
    await eventually(() => assert.match(fragment(page), /c\.part\.where=who=Bo/));
    await settled(page);
    await assertAccessible(page);
    const mountain = page.locator("main table tbody tr").filter({ has: page.getByRole("rowheader", { name: "mountain", exact: true }) });
    const there = mountain.locator("td.number a").last();
    const count = await eventually(async () => number(await there.innerText()));
    await there.click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), count));
    assert.match(fragment(page), /where=who=Bo/);
  });
});
