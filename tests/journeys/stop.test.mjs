// A search that takes long is stopped, by a press or by another question, and nothing is lost.
import assert from "node:assert/strict";
import { eventually, hits, journeys, openCorpus, settled } from "./support.mjs";

// About four hundred thousand words, and a query that goes through all of them many times and finds nothing.
const LINES = Array.from({ length: 40_000 }, (_, line) => `第${line}行說微信和支付寶，用戶在手機上付錢。`);
const LONG = '([]{0,30}){0,30} [word="付錢"]{3}';
const FILE = { name: "長.txt", mimeType: "text/plain", buffer: Buffer.from(LINES.join("\n")) };
// What a search looks at to see that it is not wanted any more is not there any more, and browsers say so.
const says = /blob:|ERR_FILE_NOT_FOUND/;

const ask = (page, query, expert) =>
  page.evaluate(
    ([query, expert]) => (location.hash = `#concordance?q=${encodeURIComponent(query)}${expert ? "&expert=1" : ""}`),
    [query, expert],
  );

/** How long the search takes when nobody stops it: until the budget ends it. */
async function unstopped(page, words) {
  await settled(page);
  const start = Date.now();
  await ask(page, LONG, true);
  await page.getByText(words.incomplete).waitFor();
  return Date.now() - start;
}

journeys("a long search", (walk) => {
  walk("is stopped from the keyboard, and tried again", { says }, async ({ page, words }) => {
    await openCorpus(page, words, [FILE]);
    const whole = await unstopped(page, words);
    await ask(page, "微信", false);
    await eventually(async () => assert.equal(await hits(page), LINES.length));

    const stop = page.getByRole("button", { name: words.stop, exact: true });
    await ask(page, `${LONG} []`, true);
    await stop.waitFor();
    const stood = page.locator("article.concordance").getByRole("alert");
    assert.equal(await stood.count(), 0);
    await stop.focus();
    const start = Date.now();
    await page.keyboard.press("Enter");
    await stood.getByText(words.stopped).waitFor();
    const took = Date.now() - start;
    assert.ok(took < whole / 2, `${took} ms until it stopped, of ${whole} ms`);
    assert.equal(await stop.count(), 0);
    // What was there before is there still.
    assert.equal(await hits(page), LINES.length);

    await stood.getByRole("button").click();
    await stop.waitFor();
    await settled(page);
    await page.getByText(words.incomplete).waitFor();
  });

  walk("gives way to another question", { langs: ["zh-Hant"], says }, async ({ page, words }) => {
    await openCorpus(page, words, [FILE]);
    const whole = await unstopped(page, words);
    await ask(page, `${LONG} []`, true);
    await page.getByRole("button", { name: words.stop, exact: true }).waitFor();
    const start = Date.now();
    await ask(page, "支付寶", false);
    await eventually(async () => assert.equal(await hits(page), LINES.length));
    const took = Date.now() - start;
    assert.ok(took < whole, `${took} ms until the other answer, of ${whole} ms`);
  });
});
