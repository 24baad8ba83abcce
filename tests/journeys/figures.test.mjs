// No label of any figure is cut or stands over another: of few and of many things, in Chinese, English and both.
import assert from "node:assert/strict";
import { corpus, crowded, figures, see } from "./figure-check.mjs";
import { eventually, journeys, openCorpus, settled } from "./support.mjs";

const LANGS = { chinese: "zh-Hans", english: "en", mixed: "zh-Hant" };

journeys("figures", (walk) => {
  for (const size of ["few", "many"]) {
    for (const [kind, lang] of Object.entries(LANGS)) {
      walk(`${size} things, ${kind}`, { langs: [lang] }, async ({ page, words }) => {
        await settled(page);
        await openCorpus(page, words, corpus(kind, size));
        for (const [name, fragment] of Object.entries(figures(kind, size))) {
          await see(page, fragment);
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 900 });
            // What is pointed at says more, over what is beside it.
            await page.mouse.move(0, 0);
            // A figure is drawn anew when its room is known.
            await eventually(async () => assert.deepEqual(await crowded(page), [], `${name} at ${width}`));
          }
        }
      });
    }
  }
});
