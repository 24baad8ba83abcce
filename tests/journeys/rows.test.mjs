// Words in a row, measures of dispersion, and what is left out as stopwords.
import assert from "node:assert/strict";
import { csv, eventually, fragment, hits, journeys, number, saved, settled } from "./support.mjs";

const unit = (page, words, name) => page.getByRole("group", { name: words.unit }).getByRole("button", { name, exact: true });

const rows = (page, name) =>
  page
    .getByRole("table", { name, exact: true })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll(",", ""))));

journeys("rows", (walk) => {
  walk("n-grams by length and frequency, with their hits", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await unit(page, words, words.ngrams).click();
    await eventually(async () => assert.equal((await rows(page, words.ngrams)).length, 50));
    assert.equal(fragment(page), "#words?rows=ngrams");
    await page.getByRole("combobox", { name: words.minFreq }).selectOption("10");
    await eventually(async () => assert.ok((await rows(page, words.ngrams)).every((row) => Number(row[2]) >= 10)));
    assert.equal(fragment(page), "#words?rows=ngrams&minfreq=10");
    const list = await rows(page, words.ngrams);
    const items = number(await page.locator("main [role=status]").first().innerText());
    const file = await saved(page, page.getByRole("button", { name: words.csv(words.ngrams) }));
    assert.equal(csv(file.bytes).length - 1, items);
    await page.getByRole("rowheader", { name: list[0][1], exact: true }).getByRole("link").click();
    await settled(page);
    await eventually(async () => assert.ok((await hits(page)) > 0));
  });

  walk("frames say what fills them, and each filler opens its hits", { at: "#words?rows=frames" }, async ({ page, words }) => {
    await settled(page);
    const cell = page.getByRole("table", { name: words.frames, exact: true }).locator("tbody tr").first().locator("td.forms");
    await cell.getByRole("link").first().click();
    await settled(page);
    await eventually(async () => assert.ok((await hits(page)) > 0));
  });

  walk("measures of dispersion stand beside the list, and in its file", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await page.getByText(words.measures, { exact: true }).click();
    for (const name of ["KLD", "ARF"]) await page.getByRole("checkbox", { name, exact: true }).check();
    await eventually(async () => assert.equal(fragment(page), "#words?columns=arf.kld"));
    await eventually(async () => {
      const first = (await rows(page, words.words))[0];
      assert.ok(Number(first[6]) > 1 && Number(first[6]) <= Number(first[2]), `${first}`);
      assert.ok(Number(first[7]) >= 0, `${first}`);
    });
    await page.getByRole("columnheader", { name: "ARF" }).getByRole("button").click();
    await page.getByRole("dialog", { name: words.about("ARF") }).getByText("Savický", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    const file = await saved(page, page.locator("[data-chart=list]").getByRole("button", { name: "CSV" }));
    const [head] = csv(file.bytes);
    assert.ok(head.includes("arf") && head.includes("kld"), `${head}`);
  });

  walk("the stopwords are listed, and open their hits", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("button", { name: words.stopwordList, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: words.stopwordList });
    const entry = dialog.getByRole("link").filter({ hasText: /^的 / });
    const freq = number(await entry.innerText());
    await entry.click();
    await settled(page);
    await eventually(async () => assert.ok((await hits(page)) >= freq));
    assert.equal(await page.locator("dialog[open]").count(), 0);
  });
});
