// Frequencies over time: what is followed, its points and their hits, the table and the file.
import assert from "node:assert/strict";
import { csv, eventually, fragment, hits, journeys, number, saved, settled, tab } from "./support.mjs";

const spots = (page) => page.locator("svg.lines a.spot");
const button = (page, group, name) => page.getByRole("group", { name: group }).getByRole("button", { name, exact: true });

journeys("trends", (walk) => {
  walk("the search is followed, others are added and taken away", { at: "#words?q=微信" }, async ({ page, words }) => {
    await settled(page);
    await tab(page, words, "trends");
    const chips = page.getByRole("list", { name: words.followed }).getByRole("listitem");
    await eventually(async () => assert.equal(await chips.count(), 1));
    await page.getByRole("combobox", { name: words.addTrend }).fill("@支付宝");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await chips.count(), 2));
    assert.equal(fragment(page), "#trends?q=微信&trend=微信&trend=@支付宝");
    await settled(page);
    assert.equal((await spots(page).count()) % 2, 0);
    await page.getByRole("link", { name: words.remove("微信") }).click();
    await eventually(async () => assert.equal(fragment(page), "#trends?q=微信&trend=@支付宝"));
    await page.goBack();
    await eventually(async () => assert.equal(await chips.count(), 2));
    await page.getByRole("link", { name: words.remove("微信") }).click();
    await page.getByRole("link", { name: words.remove("@支付宝") }).click();
    await page.getByRole("heading", { name: words.noPoints }).waitFor();
  });

  walk(
    "every point opens as many hits as it says",
    { langs: ["en"], at: "#trends?trend=微信&by=document" },
    async ({ page }) => {
      await settled(page);
      assert.equal(await spots(page).count(), 5);
      for (const place of [0, 1, 3]) {
        const name = await spots(page).nth(place).getAttribute("aria-label");
        const said = Number(name.match(/([\d,]+) hits?/)[1].replaceAll(",", ""));
        await spots(page).nth(place).focus();
        await page.keyboard.press("Enter");
        await settled(page);
        await eventually(async () => assert.equal(await hits(page), said, name));
        await page.goBack();
        await settled(page);
      }
    },
  );

  walk("a point in time opens the hits of that time", { at: "#trends?trend=微信" }, async ({ page, words }) => {
    await settled(page);
    await button(page, words.interval, words.byMonth).click();
    await eventually(async () => assert.equal(fragment(page), "#trends?trend=微信&by=month"));
    await settled(page);
    const name = await spots(page).last().getAttribute("aria-label");
    const said = number(name.split(" · ")[2]);
    await spots(page).last().click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), said, name));
    assert.match(fragment(page), /from=2014-\d\d-01&to=2014-/);
  });

  walk("points are one stop, arrow keys go on, a note says the numbers", { at: "#trends?trend=微信&trend=支付宝&by=document" }, async ({ page }) => {
    await settled(page);
    assert.equal(await page.locator("svg.lines a.spot[tabindex='0']").count(), 1);
    await spots(page).first().focus();
    const at = () => page.evaluate(() => document.activeElement.id);
    for (const [key, id] of [["ArrowRight", "point-1"], ["ArrowDown", "point-6"], ["End", "point-9"], ["ArrowRight", "point-9"], ["Home", "point-0"]]) {
      await page.keyboard.press(key);
      await eventually(async () => assert.equal(await at(), id, key));
    }
    const tip = await page.locator("svg.lines .tip text").allTextContents();
    assert.equal(tip.length, 4);
    assert.match(tip[0], /^微信 · 000/);
  });

  walk("the table has what the figure has, and the file too", { at: "#trends?trend=微信&trend=@支付宝&by=document" }, async ({ page, words }) => {
    await settled(page);
    const labels = await spots(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    await page.getByRole("button", { name: words.table, exact: true }).click();
    const rows = await page
      .locator(".twin tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.deepEqual([rows.length, rows[0].length], [5, 9]);
    for (const [place, row] of rows.entries()) {
      assert.equal(number(labels[place].split(" · ")[2] ?? labels[place]), number(row[3]), labels[place]);
    }
    const file = await saved(page, page.getByRole("button", { name: words.csv(words.trend) }));
    const [head, ...data] = csv(file.bytes);
    assert.equal(data.length, 10);
    const freq = head.findIndex((name) => /freq|hits/.test(name));
    const sum = (list) => list.reduce((sum, value) => sum + value, 0);
    assert.equal(sum(data.map((row) => Number(row[freq]))), sum(rows.flatMap((row) => [number(row[3]), number(row[6])])), head.join());
  });

  walk("a query that does not parse is said, and can be taken away", { langs: ["zh-Hans"], at: '#trends?trend=微信&trend="支付' }, async ({ page, words }) => {
    await page.locator("main [role=alert]").waitFor();
    assert.match(await page.locator("main [role=alert]").innerText(), /引号/);
    await page.getByRole("link", { name: words.remove('"支付') }).click();
    await settled(page);
    await eventually(async () => assert.ok((await spots(page).count()) > 0));
  });
});
