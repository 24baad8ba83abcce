// Collocates: what stands near a query, how near, how sure, and under other choices.
import assert from "node:assert/strict";
import { assertAccessible, eventually, fragment, hits, journeys, number, settled } from "./support.mjs";

const AT = "#collocates?q=微信";

const list = (page, words) => page.getByRole("table", { name: words.collocates, exact: true });

/** The rows of the list. */
function rows(page, words) {
  return list(page, words)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [, word, dice, mi, likelihood, freq, left, right] = [...row.cells].map((cell) =>
          cell.textContent.replaceAll(",", "").replace("−", "-"),
        );
        const numbers = { dice, mi, likelihood, freq, left, right };
        return { word, ...Object.fromEntries(Object.entries(numbers).map(([key, text]) => [key, Number(text)])) };
      }),
    );
}

function rowsWith(page, words, holds) {
  return eventually(async () => {
    const all = await rows(page, words);
    assert.ok(all.length > 0 && holds(all), JSON.stringify(all.slice(0, 3)));
    return all;
  });
}

journeys("collocates", (walk) => {
  walk("a query from the field stays on the page", { at: "#collocates" }, async ({ page, words }) => {
    await settled(page);
    await page.getByText(words.company).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("微信");
    await page.keyboard.press("Enter");
    await eventually(() => assert.equal(fragment(page), AT));
    const all = await rowsWith(page, words, (all) =>
      all.every((row, place) => place === 0 || row.dice <= all[place - 1].dice),
    );
    assert.ok(all.every((row) => row.freq >= 3 && row.left + row.right >= row.freq));
    // A word opens the hits of the query, with the word beside it.
    await list(page, words).getByRole("rowheader", { name: all[0].word, exact: true }).getByRole("link").click();
    await settled(page);
    assert.match(fragment(page), /^#concordance\?q=微信/);
    assert.ok((await hits(page)) >= all[0].freq);
    // The number opens the word's own hits in the windows: as many.
    for (const { word, freq } of all.slice(0, 3)) {
      await page.goBack();
      await rowsWith(page, words, (again) => again[0].freq === all[0].freq);
      const row = list(page, words).getByRole("row").filter({ has: page.getByRole("rowheader", { name: word, exact: true }) });
      await row.getByRole("cell").getByRole("link", { name: String(freq), exact: true }).first().click();
      await eventually(async () => assert.equal(await hits(page), freq));
      assert.match(fragment(page), /near=w\d+-\d+s?:微信/);
    }
  });

  walk("the window, the least frequency and the columns", { at: AT }, async ({ page, words }) => {
    await settled(page);
    const before = await rowsWith(page, words, () => true);
    await page.getByRole("main").getByRole("combobox", { name: words.leftSide, exact: true }).selectOption("0");
    await rowsWith(page, words, (all) => all.every((row) => row.left === 0));
    assert.match(fragment(page), /c\.span=0L5R/);
    await page.goBack();
    await rowsWith(page, words, (all) => all[0].freq === before[0].freq);
    const least = page.getByRole("spinbutton", { name: words.atLeast });
    await least.fill("8");
    await least.press("Enter");
    await rowsWith(page, words, (all) => all.every((row) => row.freq >= 8));
    assert.match(fragment(page), /c\.least=8,2/);
    await page.getByRole("checkbox", { name: words.byPlace }).check();
    await list(page, words).getByRole("columnheader", { name: "R5", exact: true }).waitFor();
    await page.getByRole("button", { name: words.threeMeasures, exact: true }).click();
    await page.getByRole("checkbox", { name: words.tScore, exact: true }).check();
    await list(page, words).getByRole("columnheader", { name: words.tScore }).waitFor();
    await list(page, words).getByRole("columnheader", { name: words.together }).getByRole("link").click();
    await eventually(async () => assert.match(fragment(page), /c\.sort=freq/));
  });

  walk("a score opens its sum", { at: AT }, async ({ page, words }) => {
    await settled(page);
    const [first] = await rowsWith(page, words, () => true);
    await list(page, words).locator(".score").first().click();
    const dialog = page.getByRole("dialog");
    const cell = dialog.locator(".contingency tbody td").first();
    await cell.waitFor();
    assert.equal(number(await cell.innerText()), first.freq);
    await assertAccessible(page);
  });

  walk("the network opens hits, and has its table", { at: AT }, async ({ page, words }) => {
    await settled(page);
    const figure = page.locator("[data-chart=network]");
    await figure.locator("svg a").nth(1).waitFor();
    assert.equal(await figure.locator("svg a").count(), 25);
    await figure.getByRole("button", { name: words.table, exact: true }).click();
    assert.equal(await figure.locator("tbody tr").count(), 24);
    await assertAccessible(page);
    await figure.getByRole("button", { name: words.figure, exact: true }).click();
    await figure.locator("svg a").first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(fragment(page), /^#concordance\?q=微信/);
  });

  walk("other rankings, and the rest of the corpus", { at: `${AT}&docs=0` }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("checkbox", { name: words.rankings }).check();
    await page.getByRole("table", { name: words.survive }).locator("tbody tr").first().waitFor();
    await page.getByRole("checkbox", { name: words.rankings }).uncheck();
    await page.getByRole("checkbox", { name: words.againstRest }).check();
    await page.getByRole("heading", { name: words.compared }).waitFor();
    await page.locator(".compared tbody tr").first().waitFor();
    assert.equal(await page.locator(".compared table").count(), 2);
    await page.locator(".compared .score").first().click();
    await page.getByRole("dialog").locator(".contingency").waitFor();
    await assertAccessible(page);
  });

  walk("a query without hits, and one that does not parse, say so", { at: "#collocates?q=沒有這個詞" }, async ({ page }) => {
    await settled(page);
    await page.locator("main .empty").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type('"微信');
    await page.keyboard.press("Enter");
    await page.locator("main [role=alert]").waitFor();
  });
});
