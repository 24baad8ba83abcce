// How queries are typed: simple and expert, exactly or not, built by choosing, mended where they are wrong.
import assert from "node:assert/strict";
import { eventually, fragment, hits, journeys, lines, search, settled } from "./support.mjs";

const shown = async (page, expected) => eventually(async () => assert.equal(await hits(page), expected));
const field = (page, words) => page.getByRole("combobox", { name: words.search, exact: true });

journeys("query", (walk) => {
  walk("a simple query goes on as an expert one", {}, async ({ page, words }) => {
    await search(page, words, "支付宝");
    const all = await hits(page);
    await page.getByText(words.expertForm, { exact: true }).click();
    const expert = await page.locator("details.expert code").innerText();
    await page.getByRole("link", { name: words.openExpert }).click();
    await eventually(async () => assert.equal(await field(page, words).inputValue(), expert));
    await shown(page, all);
    assert.match(fragment(page), /&expert=1/);
  });

  walk("what is wrong is underlined, said, and mended at a press", {}, async ({ page, words }) => {
    await search(page, words, "支付宝");
    await page.getByRole("button", { name: words.expert, exact: true }).click();
    await eventually(async () => assert.match(fragment(page), /&expert=1/));
    await search(page, words, '[norm="微信"');
    const bar = page.getByRole("search");
    await bar.getByRole("alert").waitFor();
    assert.equal(await bar.locator(".echo mark").count(), 1);
    assert.match(await bar.getByRole("alert").innerText(), /\]/);
    await bar.getByRole("alert").getByRole("button").click();
    await eventually(async () => assert.equal(await field(page, words).inputValue(), '[norm="微信"]'));
    await eventually(async () => assert.ok((await hits(page)) > 100));
  });

  walk("only what is written so", {}, async ({ page, words }) => {
    await search(page, words, "支付宝");
    const all = await hits(page);
    await page.getByRole("checkbox", { name: words.asWritten, exact: true }).check();
    await eventually(async () => assert.ok((await hits(page)) < all));
    assert.deepEqual([...new Set((await lines(page)).map((line) => line.node))], ["支付宝"]);
    assert.match(fragment(page), /&exact=form/);
  });

  walk("a query is built by the keyboard alone", {}, async ({ page, words }) => {
    await page.goto(page.url().split("#")[0] + "#concordance");
    await settled(page);
    await page.getByRole("button", { name: words.build }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: words.buildTitle });
    await dialog.getByLabel(words.value).focus();
    await page.keyboard.type("v");
    await dialog.getByLabel(words.what).focus();
    for (let down = 0; down < 3; down++) await page.keyboard.press("ArrowDown");
    await dialog.getByRole("button", { name: words.addToken }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByLabel(words.value).last().focus();
    await page.keyboard.type("微信");
    await eventually(async () =>
      assert.equal(await dialog.locator("output").innerText(), '[pos="v"] [word="微信"]'),
    );
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await field(page, words).inputValue(), '[pos="v"] [word="微信"]'));
    await eventually(async () => assert.ok((await hits(page)) > 5));
    assert.ok((await lines(page)).every((line) => line.node.endsWith("微信")));
  });
});
