// Pictures of every figure, with few and with many things, in Chinese, English and both, light and dark, narrow and wide:
// node tests/figures.mjs folder [few|many] [chinese|english|mixed]
import { mkdirSync } from "node:fs";
import path from "node:path";
import { corpus, crowded, figures, see } from "./journeys/figure-check.mjs";
import { afterwards, launch, open, openCorpus, serve } from "./journeys/support.mjs";
import { WORDS } from "./journeys/words.mjs";

const [folder = "figures", onlySize, onlyKind] = process.argv.slice(2);
const LANGS = { chinese: ["zh-CN", "zh-Hans"], english: ["en-US", "en"], mixed: ["zh-TW", "zh-Hant"] };
// Of long lists the beginning is enough.
const TALLEST = 1800;
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await launch();
let wrong = 0;
for (const size of ["few", "many"].filter((one) => !onlySize || one === onlySize)) {
  for (const kind of Object.keys(LANGS).filter((one) => !onlyKind || one === onlyKind)) {
    const [lang, key] = LANGS[kind];
    const page = await open(browser, site.url, { lang });
    page.context().setDefaultTimeout(120_000);
    await page.waitForSelector("main article[aria-busy=false]");
    await openCorpus(page, WORDS[key], corpus(kind, size));
    for (const [name, fragment] of Object.entries(figures(kind, size))) {
      await see(page, fragment);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await afterwards(page, 150);
        for (const said of await crowded(page)) {
          wrong += 1;
          console.log(`${size} ${kind} ${name} ${width}: ${said}`);
        }
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          const tall = await page.evaluate(() => document.documentElement.scrollHeight);
          const file = path.join(folder, `${name}-${size}-${kind}-${width}-${colorScheme}.png`);
          await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(tall, TALLEST) } });
        }
      }
    }
    for (const said of page.said) console.log(`${size} ${kind}: ${said}`);
    await page.context().close();
  }
}
await browser.close();
await site.close();
console.log(wrong ? `${wrong} labels are cut or over others` : "no label is cut or over another");
process.exitCode = wrong ? 1 : 0;
