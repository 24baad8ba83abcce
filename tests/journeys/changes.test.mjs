// What the reader changes: zones and repairs, with every count after them, and the way back.
import assert from "node:assert/strict";
import { eventually, hits, journeys, openTexts, saved, search, settled, tab } from "./support.mjs";

const bar = (page, words) => page.getByRole("region", { name: words.changesLabel });
const fingerprint = (page) => page.locator("aside .fingerprint").innerText();
const changed = async (page, before) => eventually(async () => assert.notEqual(await fingerprint(page), before));

journeys("changes", (walk) => {
  walk("a repair undone by its rule, and made again", { at: "#read?doc=1" }, async ({ page, words }) => {
    await settled(page);
    const before = await fingerprint(page);
    await page.locator(".counted ins", { hasText: "zhi" }).first().click();
    const dialog = page.getByRole("dialog", { name: words.thisLine });
    assert.match(await dialog.innerText(), /zhi\s*→\s*支/);
    await dialog.getByRole("button", { name: words.undoHere }).click();
    await changed(page, before);
    await eventually(async () => assert.equal(await page.locator(".counted ins.disguised").count(), 0));
    await bar(page, words).getByRole("button", { name: words.whatMoved }).click();
    const table = page.locator("dialog[open] table");
    assert.match(await table.innerText(), /支付宝\s+25\s+14\s+−11/);
    await page.keyboard.press("Escape");
    await search(page, words, "支付宝");
    assert.equal(await hits(page), 14);
    await bar(page, words).getByRole("button", { name: words.undo, exact: true }).click();
    await eventually(async () => assert.equal(await fingerprint(page), before));
    await eventually(async () => assert.equal(await hits(page), 25));
    await bar(page, words).getByRole("button", { name: words.redo }).click();
    await eventually(async () => assert.equal(await hits(page), 14));
  });

  walk("the way back over a change leads to the same documents", { at: "#read?doc=1", langs: ["en"], says: /icon.*ERR_ABORTED/ }, async ({ page, words }) => {
    await settled(page);
    const before = await fingerprint(page);
    await page.locator(".counted ins", { hasText: "zhi" }).first().click();
    await page.getByRole("dialog", { name: words.thisLine }).getByRole("button", { name: words.undoHere }).click();
    await changed(page, before);
    await tab(page, words, "words");
    await bar(page, words).getByRole("button", { name: words.undo, exact: true }).click();
    await eventually(async () => assert.equal(await fingerprint(page), before));
    await page.goBack();
    await page.locator(".counted ins", { hasText: "zhi" }).first().waitFor();
    assert.equal(await page.locator(".notices").innerText(), "");

    // Nothing is lost by a reload now; a change is, and the browser asks.
    await tab(page, words, "overview");
    await tab(page, words, "read");
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      return dialog.accept();
    });
    await page.reload();
    await settled(page);
    assert.deepEqual(asked, []);
    await page.locator(".counted ins", { hasText: "zhi" }).first().click();
    await page.getByRole("dialog", { name: words.thisLine }).getByRole("button", { name: words.undoHere }).click();
    await changed(page, before);
    await page.reload();
    await settled(page);
    assert.deepEqual(asked, ["beforeunload"]);
  });

  walk("a zone changed by the keyboard alone", { at: "#read?doc=4" }, async ({ page, words }) => {
    await settled(page);
    const before = await fingerprint(page);
    const line = page.locator(".pair:not(.aside)", { has: page.locator("button.zone", { hasText: words.heading }) });
    const id = await line.first().getAttribute("id");
    await line.first().locator("button.zone").focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: words.thisLine });
    await dialog.getByRole("button", { name: words.chromeZone }).focus();
    await page.keyboard.press("Enter");
    await changed(page, before);
    const row = page.locator(`#${id}`);
    await eventually(async () => assert.match(await row.getAttribute("class"), /aside/));
    assert.match(await row.locator("button.zone").innerText(), new RegExp(words.changedByYou));
    const undo = bar(page, words).getByRole("button", { name: words.undo, exact: true });
    await undo.focus();
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await fingerprint(page), before));
    assert.ok(await undo.evaluate((button) => button === document.activeElement), "the focus stays");
  });

  walk("changes are saved with the corpus and opened with it", { at: "#read?doc=0" }, async ({ page, words, visitor }) => {
    await settled(page);
    const before = await fingerprint(page);
    await page.locator(".counted .removed").first().click();
    await page.getByRole("dialog", { name: words.thisLine }).getByRole("button", { name: words.undoAll }).click();
    await changed(page, before);
    const after = (await fingerprint(page)).match(/[0-9a-f]{16}/)[0];
    const file = await saved(page, bar(page, words).getByRole("button", { name: words.save }));
    assert.match(file.name, /\.wenmai$/);
    const other = await visitor("");
    await settled(other);
    const dialog = await openTexts(other, words, [
      { name: file.name, mimeType: "application/octet-stream", buffer: file.bytes },
    ]);
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await other.keyboard.press("Escape");
    assert.match(await fingerprint(other), new RegExp(after));
    await tab(other, words, "read");
    const counted = (await other.locator(".counted").allInnerTexts()).join("");
    assert.ok(counted.includes("創(chuàng)業(yè)者"), "the readings are there again");
  });

  walk("three counts, and how words move between them", { langs: ["en"] }, async ({ page, words }) => {
    await settled(page);
    const shifts = page.getByRole("table", { name: words.shifts });
    assert.equal(await shifts.getByRole("columnheader").count(), 4);
    await page.getByRole("button", { name: words.once, exact: true }).click();
    await eventually(() => assert.match(page.url(), /once=1/));
    await settled(page);
    await page.getByRole("heading", { name: words.repeats }).waitFor();
    await page.locator(".repeats .places a").first().click();
    await settled(page);
    assert.match(page.url(), /#read/);
  });
});
