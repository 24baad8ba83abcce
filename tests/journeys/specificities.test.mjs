// What is specific to each part: from a table of letters with authors and years to the words of each, their hits, one word over all
// parts, and what is cited of it.
import assert from "node:assert/strict";
import {
  assertAccessible,
  csv,
  eventually,
  fragment,
  hits,
  journeys,
  number,
  openCorpus,
  saved,
  settled,
  tab,
} from "./support.mjs";

const AUTHORS = ["李某", "王某", "", "Ann"];
const OWN = ["渡船", "雪山", "茶叶", "harbour"];

/** 200 letters: each author has a word of their own, and all have some in common. */
const LETTERS = {
  name: "letters.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "作者,年份,正文\n" +
      Array.from({ length: 200 }, (_, n) => {
        const who = n % 4;
        const other = OWN[(n * 7) % 4];
        const text = `我们今天去了城市，${OWN[who]}很好，${OWN[who]}也很远。${n % 5 ? "" : other}天气不错。`;
        return `${AUTHORS[who]},${2010 + (n % 6)},${text}\n`;
      }).join(""),
  ),
};

const table = (page) => page.locator(".specificities table.list");
const bars = (page) => page.locator("[data-chart=specificities] svg.sides a");

/** Numbers of the rows that are shown: word, frequency, and for each part frequency and specificity. */
function rows(page) {
  return table(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [, word, freq, , ...cells] = [...row.cells];
        const number = (text) => Number(text.replaceAll(",", "").replace("−", "-"));
        return {
          word: word.textContent,
          freq: number(freq.textContent),
          cells: cells.map((cell) => ({
            freq: number(cell.querySelector("a").textContent),
            score: number(cell.querySelector("button").textContent),
          })),
        };
      }),
    );
}

/** Rows of which something holds. */
function rowsWith(page, holds) {
  return eventually(async () => {
    const all = await rows(page);
    assert.ok(all.length > 0 && holds(all), JSON.stringify(all.slice(0, 3)));
    return all;
  });
}

journeys("specificities", (walk) => {
  walk("from a table of letters to what is specific to each author", {}, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await tab(page, words, "specificities");
    await eventually(async () => assert.equal(await bars(page).count() > 0, true));
    // Four parts, that of letters without an author among them.
    const sizes = await table(page).locator("thead .part").allInnerTexts();
    assert.equal(sizes.length, 4);
    const all = await rowsWith(page, (all) => OWN.every((word) => all.some((row) => row.word === word)));
    const words_ = sizes.map((size) => number(size.split("·")[1]));
    assert.match(await page.locator("main [role=status]").first().innerText(), new RegExp(words_.reduce((a, b) => a + b).toLocaleString("en")));
    for (const row of all) {
      assert.equal(row.cells.reduce((sum, cell) => sum + cell.freq, 0), row.freq, row.word);
    }
    await assertAccessible(page);
    // A number opens exactly its hits, the part as the filter.
    const place = all.findIndex((row) => row.word === "茶叶");
    const nobody = all[place].cells.findIndex((cell) => cell.score > 2);
    await table(page).locator("tbody tr").nth(place).locator("td a").nth(nobody + 1).click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), all[place].cells[nobody].freq));
    assert.match(fragment(page), /q=茶叶/);
    await page.goBack();
    await settled(page);
    // Sorted by a part, and turned round.
    const head = () => table(page).locator("thead .part a").nth(nobody);
    await head().click();
    await rowsWith(page, ([first]) => first.word === "茶叶");
    await head().click();
    const least = await rowsWith(page, ([first]) => first.cells[nobody].score < 0);
    assert.ok(least.every((row, at) => at === 0 || row.cells[nobody].score >= least[at - 1].cells[nobody].score));
    assert.match(fragment(page), /s\.sort==&s\.reverse=1/);
  });

  walk("by keyboard: a bar opens its hits, a word is shown over all parts", { at: "#specificities?s.freq=1" }, async ({ page, words }) => {
    await settled(page);
    await eventually(async () => assert.ok((await bars(page).count()) > 1));
    await page.keyboard.press("1");
    await settled(page);
    await page.keyboard.press("6");
    await settled(page);
    assert.match(fragment(page), /^#specificities/);
    const [first] = await rowsWith(page, () => true);
    await bars(page).first().focus();
    await page.keyboard.press("Tab");
    assert.ok(await bars(page).nth(1).evaluate((bar) => bar === document.activeElement));
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(fragment(page), /^#concordance\?q=.+author=/);
    assert.ok((await hits(page)) > 0);
    await page.goBack();
    await settled(page);
    await table(page).locator("tbody th a").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-chart=specific-word] svg.sides").waitFor();
    await eventually(() => assert.ok(fragment(page).includes(`s.word=${first.word}`)));
    await page.getByRole("searchbox", { name: words.wordInParts }).fill("微信");
    const figure = page.locator("[data-chart=specific-word]");
    await figure.locator("svg.sides a").first().waitFor();
    assert.equal(await figure.locator("svg.sides a").count(), await table(page).locator("thead .part").count());
    assert.match(fragment(page), /s\.word=微信/);
    await assertAccessible(page);
  });

  walk("by year, banal words, corrected, and the sum of a score", { at: "#specificities?s.by=year&s.freq=1" }, async ({ page, words }) => {
    await settled(page);
    await rowsWith(page, (all) => all.every((row) => row.cells.length === 3));
    await page.getByRole("button", { name: words.banal, exact: true }).click();
    await rowsWith(page, (all) => all.every((row) => row.cells.every((cell) => Math.abs(cell.score) <= 2)));
    await page.getByRole("combobox", { name: words.correctP }).selectOption("Holm");
    await table(page).locator("td small").first().waitFor();
    await page.getByRole("button", { name: words.specific, exact: true }).click();
    const [first] = await rowsWith(page, (all) => all.every((row) => row.cells.some((cell) => Math.abs(cell.score) >= 1.995)));
    await table(page).locator(".score").first().focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.locator(".contingency").waitFor();
    const a = number(await dialog.locator(".contingency tbody td").first().innerText());
    assert.equal(a, first.cells[0].freq);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    const file = await saved(page, page.locator(".settings").getByRole("button", { name: /CSV/ }));
    const [heads, ...cells] = csv(file.bytes);
    assert.deepEqual(heads.slice(0, 8), ["part", "word", "freq", "part_words", "total_freq", "total_words", "expected", "specificity"]);
    assert.ok(cells.length % 3 === 0 && cells[0][1] === first.word);
    assert.match(fragment(page), /s\.by=year&s\.which=specific&s\.freq=1&s\.p=holm/);
  });

  walk("a single text and an unknown field are said", { langs: ["zh-Hant", "en"], at: "#specificities?s.by=nowhere" }, async ({ page, words }) => {
    await settled(page);
    await page.locator(".empty").getByText("nowhere").waitFor();
    await openCorpus(page, words, [{ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("渡船很好。") }]);
    await tab(page, words, "overview");
    await tab(page, words, "specificities");
    await page.getByText(words.noParts).waitFor();
  });
});
