// From a query to its lines, to the text they stand in, and back; and the address that holds all of it.
import assert from "node:assert/strict";
import { eventually, fragment, hits, journeys, lines, number, search, sentence, settled } from "./support.mjs";

/** The three sets of hits: as characters, on word boundaries, across them. */
function sets(page, words) {
  return page.getByRole("group", { name: words.sets }).getByRole("link");
}

const nodes = async (page) => (await lines(page)).map((line) => line.node);

journeys("concordance", (walk) => {
  walk("words and hits across words add up to characters, and each opens", {}, async ({ page, words }) => {
    await search(page, words, "@支付宝");
    const counts = (await sets(page, words).allInnerTexts()).map(number);
    assert.equal(counts.length, 3);
    assert.ok(counts[0] > 0);
    assert.equal(counts[0], counts[1] + counts[2]);

    // A query that does cross word boundaries.
    await search(page, words, "信支");
    const crossing = await eventually(async () => {
      const counts = (await sets(page, words).allInnerTexts()).map(number);
      assert.equal(counts[0], counts[1] + counts[2]);
      assert.ok(counts[2] > 0, `${counts}`);
      return counts;
    });
    for (const [place, name] of ["characters", undefined, "across"].entries()) {
      await sets(page, words).nth(place).click();
      await settled(page);
      await eventually(async () => assert.equal(await hits(page), crossing[place]));
      assert.equal(new URLSearchParams(fragment(page).split("?")[1]).get("hits") ?? undefined, name);
      assert.equal((await lines(page)).length, Math.min(50, crossing[place]));
    }
  });

  walk("a written form restricts the lines to itself", {}, async ({ page, words }) => {
    await search(page, words, "@支付宝");
    const all = await hits(page);
    const chips = page.getByRole("list", { name: words.forms }).getByRole("link");
    const forms = await chips.evaluateAll((links) =>
      links.map((link) => [link.children[0].textContent, Number(link.children[1].textContent)]),
    );
    const sum = forms.reduce((sum, [, freq]) => sum + freq, 0);
    assert.equal(sum, all);
    assert.deepEqual(forms.map(([form]) => form).sort(), ["Alipay", "zhi付宝", "支付宝", "支付寶"].sort());
    for (const [place, [form, freq]] of forms.entries()) {
      await chips.nth(place).click();
      await eventually(async () => {
        assert.equal(await hits(page), freq, form);
        assert.deepEqual([...new Set((await nodes(page)).map((node) => node.toLowerCase()))], [form.toLowerCase()]);
      });
    }
    await page.getByRole("link", { name: words.allForms, exact: true }).click();
    await eventually(async () => assert.equal(await hits(page), all));
  });

  walk("lines are sorted by what follows, and shown wider", {}, async ({ page, words }) => {
    await search(page, words, "@支付宝");
    const before = await lines(page);
    await page.getByRole("combobox", { name: words.sort, exact: true }).selectOption({ label: words.r1 });
    const after = await eventually(async () => {
      const after = await lines(page);
      assert.notDeepEqual(after, before);
      return after;
    });
    const whole = (list) => list.map((line) => line.left + line.node + line.right).sort();
    assert.deepEqual(whole(after), whole(before));
    // What begins alike stands together; punctuation is no word.
    const begins = after.map((line) => line.right.match(/['\p{L}\p{N}]/u)?.[0].toLowerCase());
    const runs = begins.filter((sign, place) => place === 0 || sign !== begins[place - 1]);
    assert.equal(runs.length, new Set(begins).size, begins.join(" "));

    const context = page.getByRole("combobox", { name: words.context, exact: true });
    await context.selectOption({ label: words.characters25 });
    await eventually(async () => {
      const shown = await lines(page);
      assert.notDeepEqual(shown, after);
      assert.ok(shown.every(({ left, right }) => [...left].length <= 25 && [...right].length <= 25));
    });
    assert.match(fragment(page), /&sort=R1&context=25c$/);
  });

  walk("a long list goes on as one scrolls, without a gap", { langs: ["zh-Hant"] }, async ({ page, words }) => {
    await search(page, words, "微信");
    const all = await hits(page);
    assert.ok(all > 100);
    const rows = page.locator("[role=row][aria-rowindex]");
    const seen = new Map();
    for (let reached = 0, turns = 0; reached < all; turns++) {
      assert.ok(turns < all, `no further than line ${reached}`);
      await page.mouse.wheel(0, 330);
      reached = await eventually(async () => {
        const places = await rows.evaluateAll((rows) =>
          rows.map((row) => [
            Number(row.ariaRowIndex) - 2,
            row.querySelector(".label")?.textContent,
            row.getBoundingClientRect().bottom >= innerHeight,
          ]),
        );
        assert.ok(places.at(-1)[2] || places.at(-1)[0] === all - 1, "the lines fill the view");
        places.forEach(([place], nth) => assert.equal(place, places[0][0] + nth));
        assert.ok(places.length <= 150 && places.every(([, label]) => label));
        places.forEach(([place, label]) => seen.set(place, label));
        return places.at(-1)[0] + 1;
      });
    }
    assert.equal(seen.size, all);
    const labels = [...seen.keys()].sort((a, b) => a - b).map((place) => seen.get(place));
    assert.deepEqual(labels, labels.slice().sort(), "text order");
    // Where one is stands in the address, and a link begins there.
    await eventually(async () => assert.match(fragment(page), /&at=\d+/));
  });

  walk("a line opens its text with the hit in view, and back leads to the same lines", {}, async ({ page, words }) => {
    await search(page, words, "@支付宝");
    await page.getByRole("combobox", { name: words.sort, exact: true }).selectOption({ label: words.r1 });
    await eventually(async () => assert.match(fragment(page), /sort=R1/));
    await settled(page);
    const left = { address: page.url(), lines: await lines(page) };

    const row = page.locator("[role=row][aria-rowindex]").nth(5);
    const { node } = (await lines(page))[5];
    await row.getByRole("cell").first().click();
    await eventually(async () => assert.match(fragment(page), /^#read\?/));
    await settled(page);
    const line = new URLSearchParams(fragment(page).split("?")[1]).get("line");
    const mark = page.locator(`#text-${line} mark`).first();
    assert.equal((await mark.innerText()).toLowerCase(), node.toLowerCase());
    await eventually(async () => {
      const box = await mark.boundingBox();
      assert.ok(box.y >= 0 && box.y < 800, `the hit is at ${box.y}`);
    });

    await page.goBack();
    await settled(page);
    assert.equal(page.url(), left.address);
    await eventually(async () => assert.deepEqual(await lines(page), left.lines));
    const sort = page.getByRole("combobox", { name: words.sort, exact: true });
    assert.equal(await sort.evaluate((select) => select.selectedOptions[0].text), words.r1);
    assert.equal(await page.getByRole("combobox", { name: words.search, exact: true }).inputValue(), "@支付宝");
  });

  walk("a link is the whole state", { langs: ["en"] }, async ({ page, words, visitor, url }) => {
    await search(page, words, "@支付宝");
    await page.getByRole("combobox", { name: words.sort, exact: true }).selectOption({ label: words.r1 });
    await eventually(async () => assert.match(fragment(page), /sort=R1/));
    await page.getByRole("combobox", { name: words.context, exact: true }).selectOption({ label: words.characters25 });
    await eventually(async () => assert.match(fragment(page), /context=25c/));
    await page.getByRole("button", { name: words.allText, exact: true }).click();
    await eventually(async () => assert.match(fragment(page), /zones=all/));
    await settled(page);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: words.link }).click();
    await page.getByText(words.copied, { exact: true }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(url), link);

    const other = await visitor(link.slice(url.length), { lang: "zh-TW" });
    await settled(other);
    assert.deepEqual(await lines(other), await lines(page));
    assert.equal(number(await sentence(other).innerText()), await hits(page));
    assert.equal(decodeURIComponent(other.url()), decodeURIComponent(page.url()));
  });

  walk(
    "a document of the plot shows its hits alone, a mark its line",
    { langs: ["zh-Hans"] },
    async ({ page, words }) => {
      await search(page, words, "@支付宝");
      const plot = page.locator("[data-chart=dispersion]");
      await plot.locator("a").first().waitFor();
      const shown = await plot
        .locator("a")
        .evaluateAll((rows) => rows.map((row) => Number(row.querySelector("text:last-of-type").textContent)));
      assert.equal(
        shown.reduce((sum, freq) => sum + freq, 0),
        await hits(page),
      );

      await plot.locator(".hits > g").last().click();
      const chosen = await eventually(
        () => new URLSearchParams(fragment(page)).get("chosen") ?? assert.fail(page.url()),
      );
      await eventually(async () => {
        const line = page.locator(`#line-${chosen}`);
        const box = await line.boundingBox();
        assert.ok(box.y >= 0 && box.y < 800, `the line is at ${box.y}`);
        assert.equal(await line.getByRole("cell").first().innerText(), "004");
      });
      await plot.locator("a").nth(1).click();
      await eventually(async () => assert.equal(await hits(page), shown[1]));
      assert.deepEqual([...new Set((await lines(page)).map((line) => line.label))], ["001"]);
    },
  );
});
