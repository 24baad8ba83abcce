// A picture of the built page: node tests/picture.mjs out.png [width] [lang] [light|dark] [milliseconds to wait]
import { launch, open, serve } from "./journeys/support.mjs";

const [file = "page.png", width = "1280", lang = "en", theme = "light", wait = "1500"] = process.argv.slice(2);
const site = await serve();
const browser = await launch();
const page = await open(browser, site.url, { width: Number(width), lang, theme });
await page.waitForTimeout(Number(wait));
await page.screenshot({ path: file, fullPage: true });
console.log([`${file}: ${page.requests.length} requests`, ...page.said].join("\n"));
await browser.close();
await site.close();
