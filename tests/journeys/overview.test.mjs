// The first page: its numbers, its chart, and what can be taken along.
import assert from "node:assert/strict";
import { csv, eventually, fragment, hits, journeys, number, saved, settled } from "./support.mjs";

/** The bars of the first chart: words, as many as each says, and where they lead. */
function bars(page) {
  return page.locator("[data-chart] a").evaluateAll((links) =>
    links.map((link) => {
      const [word, freq] = [...link.querySelectorAll("text")].map((text) => text.textContent.trim());
      return { word, freq: Number(freq.replaceAll(",", "")), href: link.getAttribute("href") };
    }),
  );
}

journeys("overview", (walk) => {
  walk("numbers and the first chart come without the dictionary", {}, async ({ page, words, lang }) => {
    await page.waitForSelector("[data-chart] a");
    const asked = page.requests.map((request) => request.url());
    assert.deepEqual(
      asked.filter((address) => address.includes("dictionary.gz")),
      [],
    );

    const names = await page.locator("main dl dt").allInnerTexts();
    const numbers = (await page.locator("main dl dd").allInnerTexts()).map(parseFloat);
    assert.deepEqual(names, words.numbers);
    assert.ok(
      numbers.every((value) => value > 0),
      numbers.join(" "),
    );
    assert.equal(numbers[2], 5, "documents");
    assert.equal(await page.getAttribute("html", "lang"), lang);
    assert.equal((await bars(page)).length, 20);
  });

  walk("a bar opens as many hits as it says", { langs: ["zh-Hant"] }, async ({ page }) => {
    await page.waitForSelector("[data-chart] a");
    const [first] = await bars(page);
    await page.locator("[data-chart] a").first().click();
    await settled(page);
    assert.equal(fragment(page), `#concordance?q=${first.word}`);
    await eventually(async () => assert.equal(await hits(page), first.freq));
  });

  walk("every bar says what its hits are", { langs: ["en"] }, async ({ page }) => {
    await page.waitForSelector("[data-chart] a");
    for (const { word, freq, href } of await bars(page)) {
      await page.evaluate((hash) => (location.hash = hash), href);
      await eventually(async () => {
        assert.equal(await page.getByRole("heading", { level: 1 }).locator("bdi").first().innerText(), word);
        assert.equal(await hits(page), freq, word);
      });
    }
  });

  walk("chart, table and file have the same numbers", {}, async ({ page, words }) => {
    await page.waitForSelector("[data-chart] a");
    const drawn = (await bars(page)).map(({ word, freq }) => [word, freq]);

    const figure = page.locator("[data-chart]").first();
    await figure.getByRole("button", { name: words.table, exact: true }).click();
    const rows = figure.getByRole("table", { name: words.top }).locator("tbody tr");
    await eventually(async () => assert.equal(await rows.count(), drawn.length));
    const cells = await rows.evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.deepEqual(
      cells.map(([word, freq]) => [word, number(freq)]),
      drawn,
    );
    await figure.getByRole("button", { name: words.figure, exact: true }).click();
    await page.waitForSelector("[data-chart] a");

    const file = await saved(page, page.getByRole("button", { name: words.csv(words.top) }));
    assert.match(file.name, /^wenmai-.*\.csv$/);
    const [head, ...data] = csv(file.bytes);
    const [word, freq] = ["word", "freq"].map((name) => head.indexOf(name));
    assert.ok(word >= 0 && freq >= 0, `the header row is ${head}`);
    assert.deepEqual(
      data.map((row) => [row[word], Number(row[freq])]),
      drawn,
    );
  });

  walk("the chart as a file stands alone", { langs: ["zh-Hans"] }, async ({ page, words }) => {
    await page.waitForSelector("[data-chart] a");
    const drawn = await bars(page);
    const file = await saved(page, page.getByRole("button", { name: words.svg(words.top) }));
    assert.match(file.name, /^wenmai-.*\.svg$/);
    const text = file.bytes.toString("utf8");
    const read = await page.evaluate((text) => {
      const svg = new DOMParser().parseFromString(text, "image/svg+xml");
      const attributes = [...svg.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
      return {
        root: svg.documentElement.namespaceURI + " " + svg.documentElement.localName,
        faults: svg.querySelectorAll("parsererror").length,
        foreign: svg.querySelectorAll("script, foreignObject, image, link").length,
        references: attributes.filter(({ localName }) => ["href", "src"].includes(localName)).map(({ value }) => value),
        said: svg.documentElement.textContent,
      };
    }, text);
    assert.equal(read.root, "http://www.w3.org/2000/svg svg");
    assert.equal(read.faults + read.foreign, 0);
    assert.deepEqual(
      read.references.filter((value) => !value.startsWith("#")),
      [],
    );
    assert.ok(!/@import|url\(\s*["']?(?!#)|var\(/.test(text), "styles that need the page");
    for (const { word } of drawn) assert.ok(read.said.includes(word), word);
  });
});
