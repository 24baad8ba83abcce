// Keywords: a target against a reference, the sum behind each score, other rankings, and the calculator.
import assert from "node:assert/strict";
import { assertAccessible, csv, eventually, fragment, hits, journeys, number, saved, settled } from "./support.mjs";

const TARGET = "#keywords?docs=0";

const list = (page, words) => page.getByRole("table", { name: words.keywords, exact: true });

/** The rows of the list: word, conservative log ratio, log-likelihood, log ratio, frequency, reference. */
function rows(page, words) {
  return list(page, words)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [, word, least, likelihood, ratio, freq, reference] = [...row.cells].map((cell) =>
          cell.textContent.replaceAll(",", "").replace("−", "-"),
        );
        return {
          word,
          least: Number(least),
          likelihood: Number(likelihood),
          ratio: Number(ratio),
          freq: Number(freq),
          reference: Number(reference),
        };
      }),
    );
}

/** Waits for rows of which something holds. */
function rowsWith(page, words, holds) {
  return eventually(async () => {
    const all = await rows(page, words);
    assert.ok(all.length > 0 && holds(all), JSON.stringify(all.slice(0, 3)));
    return all;
  });
}

const press = (page, name) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

journeys("keywords", (walk) => {
  walk("the whole corpus offers its parts, and a part has keywords", { at: "#keywords" }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("heading", { name: words.takeAsTarget }).waitFor();
    await page.locator(".ask .documents a").first().click();
    await settled(page);
    assert.equal(fragment(page), TARGET);
    const all = await rowsWith(page, words, (all) => all.every((row) => row.ratio > 0));
    assert.ok(all.every((row, place) => place === 0 || row.least <= all[place - 1].least));
    const [first] = all;
    await list(page, words).getByRole("rowheader", { name: first.word, exact: true }).getByRole("link").click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), first.freq, `hits of ${first.word}`));
    assert.match(fragment(page), /docs=0/);
  });

  walk("less frequent, both, and sorted by another column", { at: TARGET }, async ({ page, words }) => {
    await settled(page);
    await press(page, words.less);
    await rowsWith(page, words, (all) => all.every((row) => row.ratio < 0));
    await press(page, words.both);
    await rowsWith(page, words, (all) => all.some((row) => row.ratio > 0));
    // Behind the conservative one, whose name has its name in it.
    await list(page, words).getByRole("columnheader", { name: words.logRatio }).last().getByRole("link").click();
    await rowsWith(page, words, (all) =>
      all.every((row, place) => place === 0 || row.ratio <= all[place - 1].ratio + 0.005),
    );
    assert.match(fragment(page), /k\.side=both&k\.sort=log_ratio/);
    await list(page, words).getByRole("columnheader", { name: words.frequency }).first().getByRole("link").click();
    await rowsWith(page, words, (all) => all.every((row, place) => place === 0 || row.freq <= all[place - 1].freq));
  });

  walk("a score opens its sum, by keyboard, and the sum adds up", { at: TARGET }, async ({ page, words }) => {
    await settled(page);
    const [first] = await rowsWith(page, words, () => true);
    await list(page, words).locator(".score").first().focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.locator(".contingency").waitFor();
    const cells = await dialog
      .locator(".contingency tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll("td")].map((cell) => Number(cell.firstChild.textContent.replaceAll(",", ""))),
        ),
      );
    const [[a, b, both], [c, d, others], [n1, n2, n]] = cells;
    assert.deepEqual([a, b], [first.freq, first.reference]);
    assert.deepEqual([a + b, c + d, a + c, b + d, n1 + n2], [both, others, n1, n2, n]);
    // The sum, done here once more.
    const parts = [
      [a, both, n1],
      [b, both, n2],
      [c, others, n1],
      [d, others, n2],
    ];
    const sum = parts.reduce((sum, [o, row, column]) => sum + (o && 2 * o * Math.log((o * n) / (row * column))), 0);
    assert.ok(Math.abs(sum - first.likelihood) < 0.01, `${sum} and ${first.likelihood}`);
    await assertAccessible(page);
    // Another measure of the same counts.
    await dialog.locator(".values button", { hasText: words.logRatio }).last().click();
    await eventually(async () => assert.equal(await dialog.locator(".values [aria-pressed=true]").count(), 1));
    await eventually(async () => assert.match(await dialog.locator(".about dd").first().innerText(), /log/));
    // From here to the calculator, with the same counts.
    await dialog.getByRole("button", { name: words.again }).click();
    const field = dialog.getByRole("textbox", { name: words.countLabels[0], exact: true });
    assert.equal(await field.inputValue(), String(a));
    await field.fill("999999");
    await dialog.getByText(words.impossible).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  walk("the calculator takes counts as they are typed", { at: TARGET }, async ({ page, words }) => {
    await settled(page);
    await press(page, words.calculator);
    const dialog = page.getByRole("dialog", { name: words.calculator });
    for (const [place, count] of ["20", "1000", "5", "2,000"].entries()) {
      await dialog.getByRole("textbox", { name: words.countLabels[place], exact: true }).fill(count);
    }
    // 2 Σ O ln(O/E) of 20, 5, 980, 1995.
    await eventually(async () => assert.match(await dialog.locator(".value").innerText(), /23\.19/));
    await assertAccessible(page);
  });

  walk("another part, and a word list, as reference", { at: TARGET }, async ({ page, words }) => {
    await settled(page);
    await press(page, words.another);
    await settled(page);
    const part = page.getByRole("region", { name: words.otherPart });
    await part.getByRole("checkbox").last().check();
    await settled(page);
    await eventually(async () => assert.match(fragment(page), /k\.against=part&k\.part\.docs=4/));
    await rowsWith(page, words, (all) => all.every((row) => row.ratio > 0));
    await press(page, words.aList);
    const area = page.getByRole("textbox", { name: words.pasteList });
    await area.fill("nothing here\nneither here");
    await press(page, words.useList);
    await page.getByText(words.badList).waitFor();
    await area.fill("微信\t3\n平台\t40\n天气\t500");
    await press(page, words.useList);
    const all = await rowsWith(page, words, (all) => all.some(({ word }) => word === "微信"));
    assert.equal(all.find(({ word }) => word === "微信").reference, 3);
    assert.doesNotMatch(fragment(page), /天气/);
  });

  walk("what survives under other measures and other texts is marked", { at: TARGET }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("checkbox", { name: words.rankings }).check();
    const table = page.getByRole("table", { name: words.survive });
    await table.locator("tbody tr").first().waitFor();
    assert.equal(await table.locator("tbody tr").count(), 20);
    assert.equal(await table.getByRole("columnheader").count(), 10);
    assert.equal(fragment(page), `${TARGET}&k.robust=1`);
    await assertAccessible(page);
  });

  walk("the points answer to arrow keys and open their hits", { langs: ["en"], at: TARGET }, async ({ page }) => {
    await settled(page);
    const points = page.locator("svg.scatter a");
    await points.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.ok(await points.nth(2).evaluate((point) => point === document.activeElement));
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(fragment(page), /^#concordance\?q=.+docs=0/);
    assert.ok((await hits(page)) > 0);
  });

  walk("the file has the whole list", { langs: ["zh-Hans"], at: TARGET }, async ({ page, words }) => {
    await settled(page);
    const items = number(await page.locator("main [role=status]").first().innerText());
    const file = await saved(page, page.locator(".settings").getByRole("button", { name: /CSV/ }));
    assert.equal(csv(file.bytes).length, items + 1);
    const all = await rows(page, words);
    assert.equal(csv(file.bytes)[1].includes(all[0].word), true);
  });
});
