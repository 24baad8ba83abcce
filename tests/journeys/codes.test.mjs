// Coding rules: from none to one, from a list to a cross table by author, each number's own units, and what is saved of them.
import assert from "node:assert/strict";
import { assertAccessible, csv, eventually, fragment, journeys, number, openCorpus, saved, settled, tab, visit } from "./support.mjs";

const AUTHORS = ["李某", "王某", "", "Ann"];
const OWN = ["渡船", "雪山", "茶叶", "harbour"];

/** 80 letters, each of two sentences in a paragraph. */
const LETTERS = {
  name: "letters.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "作者,正文\n" +
      Array.from({ length: 80 }, (_, n) => {
        const other = n % 5 ? "城市" : OWN[(n * 7) % 4];
        return `${AUTHORS[n % 4]},我们今天去了，${OWN[n % 4]}，很好。天气不错，${other}，也很远。\n`;
      }).join(""),
  ),
};

const RULES = "水 = 渡船 | harbour\n无水 = not @水\n山 = 雪山 & not 城市\n";

const table = (page) => page.locator(".codes table.list");
const units = (page) => page.locator(".codes .units p");

/** The rows of the cross table: name, units in all, and in each part. */
function rows(page) {
  return table(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector("th span").textContent,
        counts: [...row.querySelectorAll("td a")].map((link) => Number(link.textContent.replaceAll(",", ""))),
      })),
    );
}

const rowsWith = (page, holds) =>
  eventually(async () => {
    const all = await rows(page);
    assert.ok(all.length > 0 && holds(all), JSON.stringify(all));
    return all;
  });

journeys("codes", (walk) => {
  walk("a page without rules says what one is, and gives one to take", {}, async ({ page, words }) => {
    await settled(page);
    await tab(page, words, "coding");
    assert.equal(fragment(page), "#codes");
    await page.locator(".codes .empty code").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: words.takeRule, exact: true }).click();
    const [rule] = await rowsWith(page, (all) => all.length === 1);
    const paragraphs = rule.counts[0];
    assert.ok(paragraphs > 0);
    await page.getByRole("button", { name: words.codingUnits[0], exact: true }).click();
    await eventually(() => assert.match(fragment(page), /r\.per=sentence/));
    const [sentences] = await rowsWith(page, (all) => all[0].counts[0] !== paragraphs);
    // Its number lists exactly what it counts, and a unit leads to its place.
    await table(page).locator("tbody td a").first().click();
    await eventually(async () => assert.equal(await units(page).count(), Math.min(50, sentences.counts[0])));
    assert.match(await units(page).first().locator("span").innerText(), /微信/);
    await assertAccessible(page);
    const link = fragment(page);
    await units(page).first().getByRole("link").focus();
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(fragment(page), /^#read/);
    await page.goBack();
    await settled(page);
    assert.equal(fragment(page), link);
    await page.locator(".codes .units").getByRole("link", { name: words.closeUnits, exact: true }).click();
    await eventually(async () => assert.equal(await units(page).count(), 0));
  });

  walk("from a list of rules to a cross table by author, and its units", {}, async ({ page, words }) => {
    await settled(page);
    await openCorpus(page, words, [LETTERS]);
    await tab(page, words, "coding");
    await page.getByRole("link", { name: words.editRules, exact: true }).click();
    await settled(page);
    assert.equal(fragment(page), "#dictionary?d.list=codes");
    // A rule that cannot be read is said with its place, and nothing is added.
    await page.getByLabel(words.dict.name, { exact: true }).fill("坏");
    await page.getByLabel(words.rule, { exact: true }).fill("渡船 & (雪山");
    await page.getByRole("button", { name: words.dict.add, exact: true }).click();
    await page.locator(".faults").getByText(words.ruleFault).waitFor();
    await page.getByRole("button", { name: words.dict.import, exact: true }).click();
    await page.locator(".dictionary .paste textarea").fill(RULES);
    await page.getByRole("button", { name: words.dict.takePasted, exact: true }).click();
    await eventually(async () => assert.equal(await page.locator(".dictionary table.list tbody tr").count(), 3));
    await tab(page, words, "coding");
    await rowsWith(page, (all) => all.length === 3 && all[0].counts.length === 1);
    await page.getByRole("combobox", { name: words.partsBy }).selectOption({ index: 1 });
    const all = await rowsWith(page, (all) => all[0].counts.length === 5);
    assert.match(fragment(page), /r\.by=author/);
    for (const { name, counts } of all) {
      assert.equal(counts.slice(1).reduce((sum, count) => sum + count), counts[0], name);
    }
    const [water, dry] = all;
    assert.equal(water.counts[0] + dry.counts[0], 80);
    assert.match(await table(page).locator("tbody tr").first().locator("td").last().innerText(), /df 3 p/);
    await assertAccessible(page);
    // A cell lists its units.
    const place = water.counts.findIndex((count, at) => at > 0 && count > 0 && count < 20);
    await table(page).locator("tbody tr").first().locator("td a").nth(place).click();
    await eventually(async () => assert.equal(await units(page).count(), water.counts[place]));
    assert.match(fragment(page), /r\.code=水&r\.in=/);
    const file = await saved(page, page.locator(".codes .units").getByRole("button", { name: /CSV/ }));
    const [heads, ...listed] = csv(file.bytes);
    assert.deepEqual(heads, ["document", "line", "start", "end", "text"]);
    assert.equal(listed.length, water.counts[place]);
    const actions = page.locator(".codes .settings .actions");
    const cross = csv((await saved(page, actions.first().getByRole("button", { name: /CSV/ }))).bytes);
    assert.deepEqual(cross[0].slice(0, 5), ["code", "part", "coded", "units", "share"]);
    assert.equal(cross.length, 1 + 3 * 4);
    const documents = csv((await saved(page, actions.nth(1).getByRole("button", { name: /CSV/ }))).bytes);
    assert.deepEqual(documents[0], ["document", "units", "水", "无水", "山"]);
    assert.equal(documents.length, 81);
    assert.equal(documents.slice(1).reduce((sum, row) => sum + Number(row[2]), 0), water.counts[0]);
    // The way back is the table without the list, and on again the list.
    await page.goBack();
    await eventually(async () => assert.equal(await units(page).count(), 0));
    await page.goForward();
    await eventually(async () => assert.equal(await units(page).count(), water.counts[place]));
  });

  walk("a rule is counted in paragraphs in the list, whose number lists them", { at: "#dictionary?d.list=codes" }, async ({ page, words }) => {
    await settled(page);
    await page.getByLabel(words.dict.name, { exact: true }).focus();
    await page.keyboard.type("争");
    await page.keyboard.press("Tab");
    await page.keyboard.type("微信 & 支付宝");
    await page.keyboard.press("Enter");
    const row = page.locator(".dictionary table.list tbody tr").first();
    await row.waitFor();
    const count = number(await row.locator("td.number").innerText());
    assert.ok(count > 0);
    await row.locator("td.number a").focus();
    await page.keyboard.press("Enter");
    await settled(page);
    await eventually(async () => assert.equal(await units(page).count(), Math.min(50, count)));
    assert.match(fragment(page), /^#codes\?.*r\.code=争/);
  });

  walk("an unknown rule and an unknown field are said", { at: "#codes?r.by=nowhere" }, async ({ page, words }) => {
    await settled(page);
    await page.locator(".codes .empty").getByText("nowhere").waitFor();
    await visit(page, "#codes?r.code=nobody");
    await page.locator(".codes .empty").getByText("nobody").waitFor();
    await page.locator(".codes .empty").getByRole("link", { name: words.closeUnits, exact: true }).click();
    await page.getByRole("button", { name: words.takeRule, exact: true }).waitFor();
  });
});
