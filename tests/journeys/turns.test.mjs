// Who speaks, and when, over each turn of a thread.
import assert from "node:assert/strict";
import { journeys, openCorpus } from "./support.mjs";

const POSTS = [
  ["小林", "2014-02-18 15:37:50", "昨天我在超市用手機付錢，店員說比找零錢快得多，你們那裡也這樣嗎？"],
  ["阿梅", "2014-02-18 16:02:11", "我們這裡的小店還是只收現金，不過早餐店已經貼出了付款碼，大家都說方便。"],
  ["小林", "2014-02-19 08:15:03", "早餐店最需要這個，老闆手上都是麵粉，收錢找錢又慢又不乾淨。"],
  ["老陳", "2014-02-19 09:40:27", "我還是習慣帶錢包，手機沒有電的時候什麼都買不了，所以兩樣都帶著。"],
];
const THREAD = POSTS.map(([author, when, text]) => `${author} 发表于 ${when}\n${text}\n`).join("\n");
const FILE = { name: "thread.txt", mimeType: "text/plain", buffer: Buffer.from(`付錢的習慣\n\n${THREAD}`) };

journeys("turns", (walk) => {
  walk("each says whose it is and of when", { at: "#read?doc=0" }, async ({ page, words }) => {
    await openCorpus(page, words, [FILE]);
    await page.evaluate(() => (location.hash = "#read?doc=0"));
    const turns = page.locator(".sides .turn");
    await turns.nth(POSTS.length - 1).waitFor();
    const shown = await turns.evaluateAll((all) =>
      all.map((turn) => [turn.querySelector("bdi")?.textContent, turn.querySelector("time")?.textContent]),
    );
    assert.deepEqual(shown, POSTS.map(([author, when]) => [author, when]));
  });
});
