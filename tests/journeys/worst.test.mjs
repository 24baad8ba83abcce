// The worst that can be asked: it is answered, bounded with a message or refused, and the page goes on meanwhile.
import assert from "node:assert/strict";
import { eventually, hits, journeys, openTexts, settled, visit } from "./support.mjs";

// About four hundred thousand words.
const LINES = Array.from(
  { length: 40_000 },
  (_, line) => `第${line}行說微信和支付寶，用戶在手機上付錢，aaaaaaaaaaaaaaaa。`,
);

const WORST = [
  ["expert", '[]{0,1000} [word="沒有"]'],
  ["expert", '([]{0,30}){0,30} [word="沒有"]'],
  ["expert", '([]{0,30}){0,30} [word="付錢"]{3}'],
  ["expert", '[]{0,1000} [word="付錢"]{3}'],
  ["simple", '/(微|信)*微(微|信){200}/'],
  ["expert", '(1:[]* 2:[]*) [word="沒有"] :: 1.word = 2.word'],
  ["expert", '[word=".*"]+ [word="微信"]* []{0,1000} within doc'],
  ["simple", `/${"(a|aa)+".repeat(20)}b/t`],
  ["simple", "/(.*)*(.*)*(.*)*x/t"],
  ["simple", "微".repeat(1000)],
  ["simple", "*a*a*a*a*a*a*a*a*b"],
  ["simple", "a ".repeat(500).trim()],
];

/** The longest that a frame was waited for since it was asked last, in milliseconds. */
async function watch(page) {
  await page.evaluate(() => {
    globalThis.longestFrame = 0;
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      globalThis.longestFrame = Math.max(globalThis.longestFrame, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

journeys("the worst", (walk) => {
  walk("no query freezes the page", { langs: ["zh-Hant"] }, async ({ page, words }) => {
    const file = { name: "長.txt", mimeType: "text/plain", buffer: Buffer.from(LINES.join("\n")) };
    const dialog = await openTexts(page, words, [file]);
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await settled(page);
    await watch(page);
    for (const [mode, query] of WORST) {
      await page.evaluate(() => (globalThis.longestFrame = 0));
      // The page has its answer, its message, or what is wrong with the query.
      await visit(page, `#concordance?q=${encodeURIComponent(query)}${mode === "expert" ? "&expert=1" : ""}`);
      const frame = await page.evaluate(() => globalThis.longestFrame);
      const shown = query.length > 60 ? `${query.slice(0, 57)}…` : query;
      assert.ok(frame < 1000, `the page stood still for ${frame.toFixed(0)} ms after ${shown}`);
    }
    // And it goes on to answer.
    await visit(page, "#concordance?q=微信");
    await eventually(async () => assert.equal(await hits(page), LINES.length));
  });
});
