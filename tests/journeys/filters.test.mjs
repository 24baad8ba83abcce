// What is counted: zones, documents, scripts, dates; one by one, together, and in a link.
import assert from "node:assert/strict";
import { assertAccessible, eventually, fragment, journeys, number, openCorpus, settled, tab } from "./support.mjs";

/** Sixty letters by twelve authors and one who is not named, over six years. */
const LETTERS = {
  name: "letters.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "作者,年份,正文\n" +
      Array.from({ length: 60 }, (_, n) => `${n % 13 ? `臺灣${"甲乙丙丁戊己庚辛壬癸子丑"[(n % 13) - 1]}` : ""},${2010 + (n % 6)},我们今天去了城市。\n`).join(""),
  ),
};

const count = (page) => page.locator("main dl dd").first().innerText().then(number);
const column = (page, words) => page.getByRole("complementary", { name: words.column });

/** The words that are counted, once something holds of them. */
function counted(page, holds) {
  return eventually(async () => {
    const words = await count(page);
    assert.ok(holds(words), `${words} words`);
    return words;
  });
}

/** A value of a list in the column, and the words that it says it has. */
async function value(page, words, name) {
  const button = column(page, words).getByRole("button", { name: new RegExp(`^${name} `) });
  return { button, words: number((await button.innerText()).replace(name, "")) };
}

/** A document's check box, and the words that its bar says it has. */
async function document(page, words, place) {
  const row = column(page, words)
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox") })
    .nth(place);
  return { box: row.getByRole("checkbox"), words: number(await row.getByRole("img").getAttribute("aria-label")) };
}

const clear = (page, words) => column(page, words).getByRole("button", { name: words.clear, exact: true });

journeys("filters", (walk) => {
  walk("all text is the main text and what was set aside", {}, async ({ page, words }) => {
    await settled(page);
    const main = await count(page);
    await page.getByRole("button", { name: words.allText, exact: true }).click();
    const all = await counted(page, (all) => all > main);
    assert.equal(fragment(page), "#overview?zones=all");
    const [, size] = (await column(page, words).getByText(" · ").first().innerText()).split(" · ");
    assert.equal(number(size), all, "what the corpus says it holds");
    const zones = await page.locator(".facet button[aria-pressed=true]").allInnerTexts();
    assert.equal(
      zones.reduce((sum, zone) => sum + number(zone.match(/[\d,]+$/)[0]), 0),
      all,
    );
    await page.getByRole("button", { name: words.mainText, exact: true }).click();
    await counted(page, (again) => again === main);
    assert.equal(fragment(page), "#overview");
  });

  walk("a document goes out and comes back", { langs: ["zh-Hans"] }, async ({ page, words }) => {
    await settled(page);
    const all = await count(page);
    const first = await document(page, words, 0);
    await first.box.uncheck();
    await counted(page, (rest) => rest === all - first.words);
    assert.equal(fragment(page), "#overview?docs=1-4");
    await first.box.check();
    await counted(page, (again) => again === all);
    assert.equal(fragment(page), "#overview");
    assert.equal(await clear(page, words).count(), 0);
  });

  walk(
    "script and date narrow the corpus to what they say, and together",
    {},
    async ({ page, words, visitor, url }) => {
      await settled(page);
      const all = await count(page);
      const script = await value(page, words, words.traditional);
      await script.button.click();
      await counted(page, (rest) => rest === script.words && rest < all);
      assert.equal(fragment(page), "#overview?script=Hant");

      await page.getByLabel(words.from, { exact: true }).fill("2014-01-01");
      const dated = await counted(page, (rest) => rest < script.words);
      assert.equal(fragment(page), "#overview?from=2014-01-01&script=Hant");
      assert.equal(dated, (await document(page, words, 0)).words, "the one Traditional text of 2014");

      await page.getByRole("button", { name: words.allText, exact: true }).click();
      const both = await counted(page, (more) => more > dated);
      assert.equal(fragment(page), "#overview?zones=all&from=2014-01-01&script=Hant");
      await tab(page, words, "words");
      assert.match(await page.locator("main [role=status]").first().innerText(), new RegExp(both.toLocaleString("en")));
      await page.goBack();
      await settled(page);

      const other = await visitor(page.url().slice(url.length));
      await settled(other);
      assert.equal(await count(other), both);
      assert.equal(await other.getByLabel(words.from, { exact: true }).inputValue(), "2014-01-01");
      assert.equal(await (await value(other, words, words.traditional)).button.getAttribute("aria-pressed"), "true");

      await clear(page, words).click();
      await counted(page, (again) => again === all);
      assert.equal(fragment(page), "#overview");
      assert.equal(await page.getByLabel(words.from, { exact: true }).inputValue(), "");
    },
  );

  walk("metadata of a table narrow the corpus by mouse and keyboard", {}, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await settled(page);
    const all = await count(page);
    const field = (name) => column(page, words).getByRole("button", { name: new RegExp(`^${name} `) });
    await field(words.author).click();
    const none = await value(page, words, words.noValue);
    await none.button.click();
    await counted(page, (rest) => rest === none.words && rest < all);
    assert.match(fragment(page), /[?&]where=author=(&|$)/);
    // Of thirteen values the first are told; others are found in any script, and more come when asked for.
    assert.ok((await column(page, words).locator(".metadata .facet button").count()) < 13);
    await column(page, words).getByRole("searchbox", { name: words.findValue }).fill("台湾丑");
    const found = column(page, words).locator(".metadata .facet button");
    await eventually(async () => assert.equal(await found.count(), 1));
    await found.press("Enter");
    const both = await counted(page, (rest) => rest > none.words && rest < all);
    assert.match(decodeURIComponent(fragment(page)), /where=author=\|臺灣丑/);
    await assertAccessible(page);
    // Ends of numbers hold beside it.
    await field(words.year).press("Enter");
    await column(page, words).locator(".metadata").getByLabel(words.from, { exact: true }).fill("2013");
    await page.keyboard.press("Enter");
    await counted(page, (rest) => rest > 0 && rest < both);
    assert.match(decodeURIComponent(fragment(page)), /where=year>=2013/);
    // Each criterion says what it is, and goes by itself.
    const criteria = column(page, words).locator(".criteria button");
    assert.deepEqual(await criteria.locator("span:first-child").allInnerTexts(), [
      `${words.author} = ${words.noValue}; 臺灣丑`,
      `${words.year} ≥ 2013`,
    ]);
    await criteria.nth(1).press("Enter");
    await counted(page, (rest) => rest === both);
    await criteria.first().click();
    await counted(page, (rest) => rest === all);
    assert.doesNotMatch(fragment(page), /where/);
    await page.goBack();
    await counted(page, (rest) => rest === both);
  });

  walk(
    "no text under the filters is said, and there is a way back",
    { langs: ["zh-Hant"], at: "#overview?from=2030-01-01" },
    async ({ page, words }) => {
      await settled(page);
      assert.equal(await count(page), 0);
      assert.equal(await page.locator("main .empty").first().isVisible(), true);
      for (const name of ["words", "concordance", "read", "overview"]) await tab(page, words, name);
      await clear(page, words).click();
      await counted(page, (all) => all > 10_000);
    },
  );

  walk("the column is a sheet on a narrow screen", { width: 360, height: 700 }, async ({ page, words }) => {
    await settled(page);
    const all = await count(page);
    const opener = page.getByRole("button", { name: words.column });
    assert.equal(await column(page, words).isVisible(), false);
    await opener.click();
    await column(page, words).waitFor();
    const script = await value(page, words, words.simplified);
    await script.button.click();
    await column(page, words).getByRole("button", { name: words.close, exact: true }).click();
    await column(page, words).waitFor({ state: "hidden" });
    await counted(page, (rest) => rest === script.words && rest < all);
    assert.match(await opener.innerText(), /1/);
  });

  walk(
    "the sheet gives the focus back to what opened it",
    { langs: ["en"], width: 360, height: 700 },
    async ({ page, words }) => {
      await settled(page);
      const opener = page.getByRole("button", { name: words.column });
      for (const close of ["Escape", "button"]) {
        await opener.press("Enter");
        await column(page, words).waitFor();
        if (close === "Escape") await page.keyboard.press("Escape");
        else await column(page, words).getByRole("button", { name: words.close, exact: true }).press("Enter");
        await column(page, words).waitFor({ state: "hidden" });
        const kept = () => opener.evaluate((button) => button === document.activeElement);
        await eventually(async () => assert.ok(await kept(), `closed by ${close}`));
      }
    },
  );
});
