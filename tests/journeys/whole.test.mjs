// From files on a disk to a figure that can be cited, with nothing but the keyboard; and what a screen reader is told on
// the way.
import assert from "node:assert/strict";
import { eventually, hits, journeys, pick, saved, settled } from "./support.mjs";

const TEXTS = [
  ["甲_2013.txt", "騰訊和支付寶都在做移動支付。許多賣家在微信上開店，買家用支付寶付款，也用微信支付付款。\n"],
  ["乙_2014.txt", "移动支付的用户很多，支付宝的用户更多。商家用微信支付，也用支付宝支付，用户不用现金支付。\n"],
].map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text.repeat(4)) }));

/** Goes on by Tab (or back) until what has the focus passes. */
async function go(page, key, passes, what) {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press(key);
    if (await page.evaluate(passes, what)) return;
  }
  assert.fail(`${key} does not lead to ${what}`);
}

const named = (name) => {
  const focused = document.activeElement;
  return (focused.getAttribute("aria-label") ?? focused.textContent).trim().startsWith(name);
};
const matching = (selector) => document.activeElement.matches(selector);

/** What a screen reader is told: the roles in order, with their names. */
async function told(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: node.role?.value, name: (node.name?.value ?? "").trim() }));
}

/** It makes sense: one page with a heading, its parts once each, and nothing to act on, or to look at, without a name. */
async function assertMakesSense(page) {
  const nodes = await told(page);
  const count = (role) => nodes.filter((node) => node.role === role).length;
  // Behind a dialog there is nothing.
  const parts = count("dialog") === 0 ? 1 : 0;
  for (const role of ["main", "complementary"]) assert.equal(count(role), parts, role);
  assert.ok(count("banner") === 1 && count("navigation") >= parts && count("heading") >= 1);
  const acted = ["button", "link", "textbox", "searchbox", "combobox", "checkbox", "spinbutton", "radio", "dialog"];
  const shown = ["img", "image", "figure", "graphics-document", "table", "grid", "columnheader"];
  const nameless = nodes.filter(({ role, name }) => [...acted, ...shown].includes(role) && name === "");
  assert.deepEqual(nameless, []);
}

journeys("from files to a figure", (walk) => {
  walk("by keyboard alone", {}, async ({ page, words }) => {
    await settled(page);
    await assertMakesSense(page);
    await go(page, "Tab", named, words.open);
    await page.keyboard.press("Enter");
    await go(page, "Tab", matching, "input[type=file][multiple]");
    await pick(page, TEXTS);
    await eventually(async () => assert.ok(await page.evaluate(matching, "#load-chosen")));
    await assertMakesSense(page);
    await page.keyboard.press("Enter");
    await eventually(async () => assert.ok(await page.evaluate(matching, "#load-outcomes")));
    await page.keyboard.press("Escape");
    await settled(page);

    await page.keyboard.press("/");
    await page.keyboard.type("支付");
    await page.keyboard.press("Enter");
    await page.locator("#node-0").waitFor();
    assert.ok((await hits(page)) > 8);
    await assertMakesSense(page);

    // The sum behind a score, with its line to cite, and back to the score.
    await go(page, "Tab", named, words.collocates);
    await page.keyboard.press("Enter");
    await page.locator(".score").first().waitFor();
    await settled(page);
    await assertMakesSense(page);
    await go(page, "Tab", matching, ".score");
    await page.keyboard.press("Enter");
    const citation = await page.getByRole("dialog").locator(".cite q").innerText();
    const fingerprint = (await page.locator("aside .fingerprint").textContent()).match(/[0-9a-f]{16}/)[0];
    assert.ok(citation.includes(fingerprint), citation);
    await page.keyboard.press("Escape");
    await eventually(async () => assert.ok(await page.evaluate(matching, ".score")));

    // The figure, into the report, with a word of one's own.
    await go(page, "Shift+Tab", matching, ".figure .actions .add");
    await page.keyboard.press("Enter");
    await page.getByText(words.report.added, { exact: true }).waitFor();
    await go(page, "Shift+Tab", named, words.report.open(1));
    await page.keyboard.press("Enter");
    await go(page, "Tab", matching, ".report textarea");
    await page.keyboard.type("支付 stands with 支付宝");
    await go(page, "Tab", named, words.report.save);
    const { bytes } = await saved(page, { click: () => page.keyboard.press("Enter") });
    const report = bytes.toString("utf8");
    assert.match(report, /<img src="data:image\/svg\+xml,/);
    assert.ok(report.includes("支付 stands with 支付宝") && report.includes(fingerprint));
    assert.match(report, /<q lang="en">Wenmai \d/);
  });
});
