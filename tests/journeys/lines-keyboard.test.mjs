// Without a mouse: lines ordered, grouped, thinned, saved, and a word of theirs joined.
import assert from "node:assert/strict";
import { csv, eventually, fragment, hits, journeys, lines, number, saved, settled } from "./support.mjs";

const shown = async (page, expected) => eventually(async () => assert.equal(await hits(page), expected));

/** Types a query where the slash leads. */
async function typed(page, query) {
  await settled(page);
  await page.keyboard.press("/");
  await page.keyboard.type(query);
  await page.keyboard.press("Enter");
  await page.locator("#node-0").waitFor();
  await settled(page);
}

/** Goes down a list of choices until this one is chosen. */
async function down(page, list, label) {
  await list.focus();
  for (let step = 0; step < 40; step++) {
    if ((await list.locator("option:checked").innerText()).trim() === label) return;
    await page.keyboard.press("ArrowDown");
    await settled(page);
  }
  assert.fail(`no ${label}`);
}

async function press(page, button) {
  await button.focus();
  await page.keyboard.press("Enter");
}

journeys("lines by the keyboard", (walk) => {
  walk("sorted, grouped, and the file follows", {}, async ({ page, words }) => {
    await typed(page, "微信");
    const all = await hits(page);
    const before = await lines(page);
    const sort = page.getByRole("group", { name: words.sort, exact: true });
    await down(page, sort.getByRole("combobox", { name: words.sort, exact: true }), words.l1);
    await eventually(async () => assert.match(fragment(page), /&sort=L1/));
    const sorted = await eventually(async () => {
      const sorted = await lines(page);
      assert.notDeepEqual(sorted, before);
      return sorted;
    });
    const save = page.getByRole("button", { name: words.csv(words.concordance), exact: true });
    await save.focus();
    const file = csv((await saved(page, { click: () => page.keyboard.press("Enter") })).bytes);
    assert.equal(file.length, all + 1);
    const left = file[0].indexOf("left");
    const same = (text) => text.replace(/\s/g, "");
    assert.ok(same(file[1][left]).endsWith(same(sorted[0].left).slice(-4)));

    await down(page, page.getByRole("combobox", { name: words.group, exact: true }), words.byDocument);
    const table = page.locator(".groups table");
    const freqs = await eventually(async () => {
      const freqs = (await table.locator("tbody td.number:nth-last-child(2)").allInnerTexts()).map(number);
      assert.equal(freqs.reduce((sum, freq) => sum + freq, 0), all);
      return freqs;
    });
    await press(page, table.getByRole("link").first());
    await shown(page, freqs[0]);
  });

  walk("thinned by a sample, and whole again", {}, async ({ page, words }) => {
    await typed(page, "微信");
    const all = await hits(page);
    const narrow = page.locator("summary", { hasText: words.narrow });
    await press(page, narrow);
    const form = page.getByRole("form", { name: words.sample });
    await form.getByLabel(words.sampleSize).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await shown(page, 12);
    assert.match(fragment(page), /sample=12,1/);
    await press(page, page.getByRole("list", { name: words.narrow }).getByRole("link").first());
    await shown(page, all);
  });

  walk("ordered by four keys, filtered within, tagged, and the file says so", {}, async ({ page, words }) => {
    await typed(page, "微信");
    const all = await hits(page);
    const sort = page.getByRole("group", { name: words.sort, exact: true });
    await down(page, sort.getByRole("combobox", { name: words.sort, exact: true }), words.l1);
    for (let key = 0; key < 3; key++) {
      await sort.getByRole("combobox", { name: words.then, exact: true }).nth(key).focus();
      await page.keyboard.press("ArrowDown");
      await eventually(async () => assert.match(fragment(page), new RegExp(`&sort=L1(,\\w+){${key + 1}}(&|$)`)));
      await settled(page);
    }
    assert.equal(await sort.getByRole("combobox", { name: words.then, exact: true }).count(), 3);

    await press(page, page.locator("summary", { hasText: words.narrow }));
    const form = page.getByRole("form", { name: words.near });
    await form.getByRole("textbox", { name: words.nearQuery }).focus();
    await page.keyboard.type("支付");
    await page.keyboard.press("Enter");
    const near = await eventually(async () => {
      const near = await hits(page);
      assert.ok(near > 0 && near < all);
      return near;
    });

    await page.locator("#node-0").focus();
    await page.keyboard.press("t");
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "new-tag"));
    await page.keyboard.type("付");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: words.marks }).getByRole("link", { name: "付 1" }).waitFor();
    const save = page.getByRole("button", { name: words.csv(words.concordance), exact: true });
    await save.focus();
    const file = csv((await saved(page, { click: () => page.keyboard.press("Enter") })).bytes);
    assert.equal(file.length, near + 1);
    const tags = file[0].indexOf("tags");
    assert.deepEqual(file.slice(1).map((row) => row[tags]).filter(Boolean), ["付"]);
  });

  walk("words of a line are joined, and apart again", {}, async ({ page, words }) => {
    await typed(page, "大号");
    const tokens = async () =>
      number(await page.getByRole("group", { name: words.classes }).getByRole("link").first().innerText());
    const [all, before] = [await hits(page), await tokens()];
    await press(page, page.getByRole("group", { name: words.classes }).getByRole("link").nth(1));
    await shown(page, all - before);
    await press(page, page.getByRole("button", { name: words.wider, exact: true }).first());
    await press(page, page.getByRole("button", { name: words.changeWords, exact: true }));
    const dialog = page.getByRole("dialog", { name: words.thisLine });
    await press(page, dialog.getByRole("button", { name: "大", exact: true }).first());
    await press(page, dialog.locator(".words-of-line .actions button", { hasText: "号" }).first());
    await eventually(async () => assert.equal(await tokens(), all));
    const bar = page.getByRole("region", { name: words.changesLabel });
    await press(page, bar.getByRole("button", { name: words.undo, exact: true }));
    await eventually(async () => assert.equal(await tokens(), before));
  });
});
