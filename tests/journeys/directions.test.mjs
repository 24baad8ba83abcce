// Scripts that run from right to left, and letters with diacritics.
import assert from "node:assert/strict";
import { eventually, hits, journeys, openCorpus, search } from "./support.mjs";

const text = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const ARABIC = text(
  "arabic.txt",
  "سافر أحمد إلى المدينة القديمة في الصباح. كتب أحمد رسالة طويلة إلى صديقه عن تطبيق WeChat الجديد. ثم عاد أحمد إلى البيت مساء.\n",
);
const HEBREW = text(
  "hebrew.txt",
  "דני הלך לשוק בבוקר וקנה לחם טרי. אחר כך פגש דני את המורה שלו ברחוב. בערב כתב דני מכתב ארוך לאחותו.\n",
);
const FRENCH = text(
  "french.txt",
  "Le garçon élégant mangeait à la crêperie. L’élève préférait le café noir, et le cafe\u0301 du coin était fermé.\n",
);

/** Where the cells of the first line are on the screen. */
const boxes = (page) =>
  page.locator("#line-0").evaluate((line) => {
    const box = (name) => {
      const { left, right } = line.querySelector(`.${name}`).getBoundingClientRect();
      return { left, right };
    };
    const text = (name) => {
      const range = document.createRange();
      range.selectNodeContents(line.querySelector(`.${name} bdi`));
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    };
    return { left: box("left"), node: box("node"), right: box("right"), before: text("left"), after: text("right") };
  });

const AT = "#concordance?q=微信";

journeys("directions", (walk) => {
  for (const [name, file, word] of [
    ["Arabic", ARABIC, "أحمد"],
    ["Hebrew", HEBREW, "דני"],
  ]) {
    walk(`${name}: what stands before a hit is on its right`, { langs: ["en"], at: AT }, async ({ page, words }) => {
      await openCorpus(page, words, [file]);
      await search(page, words, word);
      await eventually(async () => assert.equal(await hits(page), 3));
      const { left, node, right, before, after } = await boxes(page);
      assert.ok(right.right <= node.left && node.right <= left.left, "the columns are turned round");
      // Each side's text touches the node, not the far edge of its column.
      assert.ok(before.left - node.right < 40 && node.left - after.right < 40);
    });
  }

  walk("letters with diacritics are found either way they are written", { langs: ["en"], at: AT }, async ({ page, words }) => {
    await openCorpus(page, words, [FRENCH]);
    await search(page, words, "café");
    await eventually(async () => assert.equal(await hits(page), 2));
    const { left, node, right } = await boxes(page);
    assert.ok(left.right <= node.left && node.right <= right.left);
  });
});
