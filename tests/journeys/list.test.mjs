// The frequency list: what it counts, how it is ordered, and the hits behind its numbers.
import assert from "node:assert/strict";
import { csv, eventually, fragment, hits, journeys, number, saved, settled, tab } from "./support.mjs";

/** The rows of the list. */
function rows(page, words) {
  return page
    .getByRole("table", { name: words.words, exact: true })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [rank, text, freq, , range, dp] = [...row.cells].map((cell) => cell.textContent.replaceAll(",", ""));
        return { rank: Number(rank), text, freq: Number(freq), range: Number(range), dp: Number(dp) };
      }),
    );
}

/** Waits for rows of which something holds. */
function rowsWith(page, words, holds) {
  return eventually(async () => {
    const list = await rows(page, words);
    assert.ok(list.length > 0 && holds(list), JSON.stringify(list.slice(0, 3)));
    return list;
  });
}

const unit = (page, words, place) =>
  page.getByRole("group", { name: words.unit }).getByRole("button", { name: words.units[place], exact: true });

/** The first row opens as many hits as it says. */
async function opensItsHits(page, words) {
  const [first] = await rows(page, words);
  await page.getByRole("rowheader", { name: first.text, exact: true }).getByRole("link").click();
  await settled(page);
  await eventually(async () => assert.equal(await hits(page), first.freq, `hits of ${first.text}`));
  await page.goBack();
  await settled(page);
}

journeys("words", (walk) => {
  walk("words, written forms and characters are counted", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await opensItsHits(page, words);
    const items = async () => number(await page.locator("main [role=status]").first().innerText());
    const seen = [await items()];
    await unit(page, words, 2).click();
    await rowsWith(page, words, (list) => list.every(({ text }) => [...text].length === 1));
    seen.push(await items());
    await unit(page, words, 1).click();
    await rowsWith(page, words, (list) => list.some(({ text }) => /[寶騰訊戶臺]/.test(text)));
    seen.push(await items());
    assert.equal(new Set(seen).size, 3, `${seen}`);
  });

  walk(
    "a character opens as many hits as it says",
    { langs: ["en"], at: "#words?unit=character" },
    async ({ page, words }) => {
      await settled(page);
      await opensItsHits(page, words);
    },
  );

  walk(
    "a written form opens as many hits as it says",
    { langs: ["en"], at: "#words?unit=form&find=用户" },
    async ({ page, words }) => {
      await settled(page);
      await opensItsHits(page, words);
    },
  );

  walk(
    "one of a word's written forms opens as many hits as it says",
    { langs: ["en"], at: "#words?find=用户" },
    async ({ page }) => {
      await settled(page);
      const link = page.locator("tbody tr").first().locator(".forms").getByRole("link").nth(1);
      const [form, freq] = (await link.innerText()).split(" ");
      assert.notEqual(form, "用户");
      await link.click();
      await eventually(async () => assert.equal(await hits(page), Number(freq), form));
    },
  );

  walk("stopwords come and go", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    const box = page.getByRole("checkbox", { name: words.stopwords });
    assert.ok(await box.isChecked());
    await rowsWith(page, words, (list) => list.every(({ text }) => text !== "的"));
    await box.uncheck();
    await rowsWith(page, words, ([first]) => first.text === "的");
    assert.equal(fragment(page), "#words?stopwords=1");
    await box.check();
    await rowsWith(page, words, (list) => list.every(({ text }) => text !== "的"));
  });

  walk(
    "the list is searched while one types, in either script",
    { langs: ["zh-Hant"], at: "#words" },
    async ({ page, words }) => {
      await settled(page);
      const field = page.getByRole("searchbox", { name: words.find });
      await field.fill("支付");
      const simplified = await rowsWith(page, words, (list) => list.every(({ text }) => text.includes("支付")));
      assert.equal(fragment(page), "#words?find=支付");
      await field.fill("支付寶");
      const full = await rowsWith(page, words, (list) => list.every(({ text }) => text.includes("支付宝")));
      assert.ok(full.length <= simplified.length);
      await field.fill("沒有這個詞");
      await page.locator("main .empty").waitFor();
      assert.match(await page.locator("main .empty").innerText(), /沒有這個詞/);
      await field.fill("");
      await rowsWith(page, words, (list) => list.length === 50);
      // Typing leaves no trail of steps.
      await tab(page, words, "overview");
      await page.goBack();
      await settled(page);
      assert.equal(fragment(page), "#words");
    },
  );

  walk("heads sort, and turn round", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    const head = (name) =>
      page.getByRole("columnheader", { name, exact: false }).filter({ has: page.getByRole("link") });
    const said = (name) => head(name).getAttribute("aria-sort");
    const ordered = (list, key, sign) =>
      list.every((row, place) => place === 0 || sign * (row[key] - list[place - 1][key]) >= 0);
    assert.equal(await said(words.frequency), "descending");
    await rowsWith(page, words, (list) => ordered(list, "freq", -1));
    for (const [name, key, first] of [
      [words.range, "range", -1],
      ["DP", "dp", 1],
    ]) {
      for (const sign of [first, -first]) {
        await head(name).getByRole("link").click();
        await eventually(async () => assert.equal(await said(name), sign > 0 ? "ascending" : "descending"));
        await settled(page);
        await rowsWith(page, words, (list) => ordered(list, key, sign));
        assert.equal(await page.locator("th[aria-sort]").count(), 1);
      }
    }
  });

  walk(
    "pages follow one another, and the file has all of them",
    { langs: ["zh-Hans"], at: "#words" },
    async ({ page, words }) => {
      await settled(page);
      const first = await rows(page, words);
      assert.deepEqual([first[0].rank, first.length], [1, 50]);
      await page.getByRole("link", { name: words.next, exact: true }).click();
      const second = await rowsWith(page, words, ([row]) => row.rank === 51);
      await page.getByRole("link", { name: words.previous, exact: true }).click();
      await rowsWith(page, words, ([row]) => row.rank === 1);

      const items = number(await page.locator("main [role=status]").first().innerText());
      const file = await saved(page, page.locator("[data-chart=list]").getByRole("button", { name: "CSV" }));
      const [head, ...data] = csv(file.bytes);
      assert.equal(data.length, items);
      const [rank, text, freq] = ["rank", "word", "freq"].map((name) => head.indexOf(name));
      const listed = [...first, ...second].map((row) => [row.rank, row.text, row.freq]);
      assert.deepEqual(
        data.slice(0, 100).map((row) => [Number(row[rank]), row[text], Number(row[freq])]),
        listed,
      );
    },
  );
});
