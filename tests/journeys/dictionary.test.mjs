// The lists that are kept with the corpus: words of one's own, stopwords, concepts; by mouse and by keyboard, and back.
import assert from "node:assert/strict";
import {
  assertAccessible,
  eventually,
  fragment,
  gbk,
  hits,
  journeys,
  number,
  openTexts,
  saved,
  search,
  settled,
  tab,
} from "./support.mjs";

const bar = (page, words) => page.getByRole("region", { name: words.changesLabel });
const fingerprint = (page) => page.locator("aside .fingerprint").innerText();
const changed = async (page, before) => eventually(async () => assert.notEqual(await fingerprint(page), before));
const row = (page, name) => page.locator("table.list tbody tr").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const total = async (page) => number(await page.locator(".dictionary > .sentence").innerText());

/** Opens the fields for a list. */
async function importing(page, words) {
  await page.getByRole("button", { name: words.dict.import, exact: true }).click();
  return page.locator(".dictionary .sources");
}

journeys("dictionary", (walk) => {
  walk("a word is added, counted, found, and taken back", {}, async ({ page, words }) => {
    await settled(page);
    await tab(page, words, "dictionary");
    assert.equal(fragment(page), "#dictionary");
    assert.equal(await page.locator(".dictionary .empty").count(), 1);
    const before = await fingerprint(page);
    await page.getByLabel(words.dict.word, { exact: true }).fill("电商平台");
    await page.getByLabel(words.dict.pos, { exact: true }).fill("zz");
    await page.getByRole("button", { name: words.dict.add, exact: true }).click();
    await changed(page, before);
    const after = await fingerprint(page);
    await row(page, "电商平台").waitFor();
    assert.match(await row(page, "电商平台").innerText(), /zz/);
    const freq = number((await row(page, "电商平台").locator(".number").innerText()) || "0");
    assert.ok(freq > 0, "it stands in the text");
    await page.locator(".dictionary summary", { hasText: words.dict.moved }).click();
    assert.match(await page.locator(".dictionary .moved table").innerText(), new RegExp(`电商平台\\s+0\\s+${freq}\\s`));
    assert.ok(page.url().includes(after.match(/[0-9a-f]{16}/)[0]), "the link follows");
    await assertAccessible(page);
    await row(page, "电商平台").getByRole("link").click();
    await settled(page);
    assert.equal(await hits(page), freq);
    await page.goBack();
    await settled(page);
    await bar(page, words).getByRole("button", { name: words.undo, exact: true }).click();
    await eventually(async () => assert.equal(await fingerprint(page), before));
    await eventually(async () => assert.equal(await page.locator(".dictionary .empty").count(), 1));
    await bar(page, words).getByRole("button", { name: words.redo }).click();
    await eventually(async () => assert.equal(await fingerprint(page), after));
    await row(page, "电商平台").getByRole("button", { name: words.dict.remove("电商平台") }).click();
    await eventually(async () => assert.equal(await fingerprint(page), before));
  });

  walk("by the keyboard alone, and what is no word is said", { at: "#dictionary" }, async ({ page, words }) => {
    await settled(page);
    const before = await fingerprint(page);
    const field = page.getByLabel(words.dict.word, { exact: true });
    await field.focus();
    await page.keyboard.type("——");
    await page.keyboard.press("Enter");
    const faults = page.locator(".faults");
    await faults.waitFor();
    assert.match(await faults.innerText(), new RegExp(words.dict.noWord.replaceAll(".", "\\.")));
    assert.match(await bar(page, words).innerText(), new RegExp(words.dict.noWord.slice(0, 6)));
    assert.equal(await fingerprint(page), before);
    // What was refused can be mended.
    assert.equal(await field.inputValue(), "——");
    await field.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("支付闭环");
    await page.keyboard.press("Tab");
    await page.keyboard.type("nz");
    await page.keyboard.press("Enter");
    await changed(page, before);
    await row(page, "支付闭环").waitFor();
    const remove = row(page, "支付闭环").getByRole("button", { name: words.dict.remove("支付闭环") });
    await eventually(async () => assert.ok(await remove.isEnabled()));
    await remove.focus();
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await fingerprint(page), before));
    await eventually(async () => assert.ok(await field.evaluate((field) => field === document.activeElement), "its row is gone"));
  });

  walk("a list in GBK with damaged lines is one step, and is exported as it is imported", { at: "#dictionary" }, async ({ page, words }) => {
    await settled(page);
    const before = await fingerprint(page);
    const lines = Array.from({ length: 300 }, (_, place) => `词条${"甲乙丙丁戊己庚辛壬癸"[place % 10]}${place} ${place + 1} n`);
    lines.splice(7, 0, "有 空 格 的 行");
    lines.push("移动互联网 9000 zz", "达·芬奇 3 nr", "——！ 3 n");
    const source = await importing(page, words);
    await source.locator("input[type=file]").setInputFiles({
      name: "words.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(gbk(lines.join("\r\n"))),
    });
    await changed(page, before);
    await eventually(async () => assert.equal(await total(page), 302));
    const faults = await page.locator(".faults li").allInnerTexts();
    assert.equal(faults.length, 2);
    assert.match(faults[0], /8/);
    assert.match(faults[1], /304/);
    await page.getByRole("button", { name: words.dict.byFrequency }).click();
    await eventually(async () => assert.match(await page.locator("table.list tbody tr").first().innerText(), /移动互联网/));
    const file = await saved(page, page.getByRole("button", { name: words.dict.export, exact: true }));
    assert.match(file.name, /-words\.txt$/);
    const text = file.bytes.toString("utf8");
    assert.equal(text.trim().split("\n").length, 302);
    assert.match(text, /^移动互联网 9000 zz$/m);
    const after = await fingerprint(page);
    await bar(page, words).getByRole("button", { name: words.undo, exact: true }).click();
    await eventually(async () => assert.equal(await fingerprint(page), before));
    // What was exported, pasted, is the same again.
    await page.locator(".dictionary .paste textarea").fill(text);
    await page.getByRole("button", { name: words.dict.takePasted }).click();
    await eventually(async () => assert.equal(await fingerprint(page), after));
  });

  walk("stopwords of the corpus: left out everywhere, kept in the file", { at: "#dictionary?d.list=stopwords" }, async ({ page, words, visitor }) => {
    await settled(page);
    const before = await fingerprint(page);
    const count = await total(page);
    assert.ok(count > 100);
    await page.getByLabel(words.dict.word, { exact: true }).fill("微信");
    await page.getByRole("button", { name: words.dict.add, exact: true }).click();
    await changed(page, before);
    await eventually(async () => assert.equal(await total(page), count + 1));
    await tab(page, words, "words");
    await eventually(async () => assert.equal(await row(page, "微信").count(), 0));
    const after = (await fingerprint(page)).match(/[0-9a-f]{16}/)[0];
    const file = await saved(page, bar(page, words).getByRole("button", { name: words.save }));
    const other = await visitor("#dictionary?d.list=stopwords&d.find=微信");
    await openTexts(other, words, [{ name: file.name, mimeType: "application/octet-stream", buffer: file.bytes }]);
    await eventually(async () => assert.ok((await fingerprint(other)).includes(after)));
    await other.keyboard.press("Escape");
    await tab(other, words, "dictionary");
    await other.getByRole("button", { name: words.dict.stopwords, exact: true }).click();
    await eventually(async () => assert.equal(await total(other), count + 1));
  });

  walk("a concept is made, searched, edited and removed", { at: "#dictionary?d.list=concepts" }, async ({ page, words }) => {
    await settled(page);
    const before = await fingerprint(page);
    await page.getByLabel(words.dict.name, { exact: true }).fill("聊天工具");
    await page.getByLabel(words.dict.forms, { exact: true }).fill("微信，QQ、来往");
    await page.getByRole("button", { name: words.dict.add, exact: true }).click();
    await changed(page, before);
    await page.getByRole("searchbox").fill("聊天");
    await row(page, "聊天工具").waitFor();
    const first = number(await row(page, "聊天工具").locator(".number").innerText());
    assert.ok(first > 0);
    await search(page, words, "@聊天工具");
    assert.equal(await hits(page), first);
    await tab(page, words, "dictionary");
    await eventually(async () => assert.equal(await row(page, "聊天工具").count(), 1));
    await row(page, "聊天工具").getByRole("button", { name: words.dict.edit("聊天工具") }).click();
    const forms = page.getByLabel(words.dict.forms, { exact: true });
    assert.equal(await forms.inputValue(), "微信, QQ, 来往");
    assert.ok(!(await page.getByLabel(words.dict.name, { exact: true }).isEditable()));
    await page.locator(".dictionary form.add button").last().click();
    assert.equal(await forms.inputValue(), "", "left as it was");
    await row(page, "聊天工具").getByRole("button", { name: words.dict.edit("聊天工具") }).click();
    await forms.fill("微信");
    await page.getByRole("button", { name: words.dict.editButton, exact: true }).first().click();
    await eventually(async () => assert.ok(!(await row(page, "聊天工具").innerText()).includes("QQ")));
    await row(page, "聊天工具").getByRole("button", { name: words.dict.remove("聊天工具") }).click();
    await eventually(async () => assert.equal(await fingerprint(page), before));
  });
});
