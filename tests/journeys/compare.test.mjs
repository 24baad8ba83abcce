// Documents beside one another: the map, typical words, diversity, and what two of them share.
import assert from "node:assert/strict";
import { csv, eventually, fragment, hits, journeys, number, openTexts, saved, settled, tab } from "./support.mjs";

const part = (page, words, place) =>
  page.getByRole("group", { name: words.parts }).getByRole("button", { name: words.part[place], exact: true });

journeys("compare", (walk) => {
  walk("documents lead to their texts and words to their hits", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await tab(page, words, "compare");
    const marks = page.locator("svg.scatter a.spot");
    await marks.first().waitFor();
    assert.equal(await page.locator("svg.scatter a.main").count(), 5);
    // No name lies on another.
    const boxes = await page.locator("svg.scatter .label").evaluateAll((names) =>
      names.map((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        return [left, right, top + 3, bottom - 3];
      }),
    );
    for (const [place, [left, right, top, bottom]] of boxes.entries()) {
      for (const [l, r, t, b] of boxes.slice(0, place)) assert.ok(right <= l || r <= left || bottom <= t || b <= top);
    }
    await marks.nth(5).focus();
    const name = await marks.nth(5).getAttribute("aria-label");
    await page.keyboard.press("Enter");
    await settled(page);
    await eventually(async () => assert.ok((await hits(page)) > 0, name));
    await page.goBack();
    await page.getByRole("link", { name: words.mapWithout }).click();
    await eventually(async () => assert.equal(await page.locator("svg.scatter a.main").count(), 4));
    assert.equal(fragment(page), "#compare?docs=0-1,3-4");
    await page.locator("svg.scatter a.main").first().click();
    await settled(page);
    assert.match(fragment(page), /^#read\?/);
  });

  walk("a typical word opens its hits in the document", { at: "#compare?part=typical" }, async ({ page, words }) => {
    await settled(page);
    const row = page.getByRole("table", { name: words.typical, exact: true }).getByRole("row").nth(1);
    const word = row.getByRole("cell").last().getByRole("link").first();
    const said = number(await word.getAttribute("title"));
    await word.click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), said));
    assert.match(fragment(page), /docs=0/);
    await page.goBack();
    await settled(page);
    // A cell of the heat map, too.
    const cell = page.locator("svg.heat a.spot").first();
    await cell.focus();
    const freq = number((await cell.getAttribute("aria-label")).split(" · ").at(-2));
    await page.keyboard.press("Enter");
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), freq));
  });

  walk("measures come and go as columns, and say what they are", { at: "#compare?part=diversity" }, async ({ page, words }) => {
    await settled(page);
    const heads = () => page.getByRole("table", { name: words.diversity, exact: true }).getByRole("columnheader").allInnerTexts();
    const before = await heads();
    assert.ok(!before.includes("Yule K"));
    await page.getByText(words.measures, { exact: true }).click();
    await page.getByRole("checkbox", { name: "Yule K", exact: true }).check();
    await eventually(async () => assert.deepEqual(await heads(), [...before.slice(0, -1), "Yule K", before.at(-1)]));
    assert.match(fragment(page), /measures=mattr\.mtld\.hdd\.yule_k\.hapax_share/);
    await page.getByRole("columnheader", { name: "Yule K" }).getByRole("button").click();
    const dialog = page.getByRole("dialog", { name: words.about("Yule K") });
    await dialog.getByText("Yule (1944)", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    const file = await saved(page, page.getByRole("button", { name: words.csv(words.diversity) }));
    assert.equal(csv(file.bytes).length, 1 + 6);
  });

  walk("two documents' passages stand side by side", { at: "#compare?part=passages" }, async ({ page, words }) => {
    await settled(page);
    const passages = page.locator(".aligned > li");
    await passages.first().waitFor();
    const [one, other] = await passages.first().locator(".side p").allInnerTexts();
    assert.match(one, /打通支付寶/);
    assert.match(other, /打通zhi付宝/);
    await page.getByRole("combobox", { name: words.pairSecond }).selectOption({ index: 2 });
    await page.getByText(words.noShared).waitFor();
    assert.equal(fragment(page), "#compare?part=passages&pair=0,2");
    await page.getByRole("combobox", { name: words.pairFirst }).selectOption({ index: 1 });
    await eventually(async () => assert.match(fragment(page), /pair=1,2/));
    await page.locator(".pairs a").first().click();
    await passages.first().waitFor();
    await passages.first().locator(".side a").last().click();
    await settled(page);
    assert.match(fragment(page), /^#read\?.*doc=1&line=\d+/);
  });

  walk("words that differ are underlined, and one document is too few", { langs: ["en"], at: "#overview" }, async ({ page, words }) => {
    await settled(page);
    const story = (who, what) =>
      `Yesterday ${who} opened a small shop beside the old stone bridge and sold ${what} to everybody who crossed the river before noon.\n`;
    const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text.repeat(1)) });
    const dialog = await openTexts(page, words, [
      file("one.txt", story("my uncle", "warm bread")),
      file("two.txt", story("my uncle", "cold bread")),
    ]);
    await dialog.getByText(/2 of 2|2 files/).waitFor();
    await page.keyboard.press("Escape");
    await tab(page, words, "compare");
    await part(page, words, 4).click();
    await page.locator(".aligned .unlike").first().waitFor();
    assert.deepEqual((await page.locator(".aligned .unlike").allInnerTexts()).map((text) => text.trim()), ["warm", "cold"]);
    await part(page, words, 0).click();
    await page.locator(".documents input").first().click();
    await page.getByText(/only one document/).waitFor();
  });
});
