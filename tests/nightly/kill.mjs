// Kills the tab, the worker or the whole browser at random points of importing, saving and removing, a hundred times, and after each
// time opens every corpus that was kept: node tests/nightly/kill.mjs [times] [seed]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { changeZone, kept, keepTexts, stored } from "../journeys/kept-support.mjs";
import { killOnce, random, survivors, text } from "../journeys/kill.mjs";
import { browserArguments, PATIENCE, serve, settled } from "../journeys/support.mjs";
import { WORDS } from "../journeys/words.mjs";

const [times = "100", seed = String(Date.now() % 100_000)] = process.argv.slice(2);
const LINES = 12_000;
const next = random(Number(seed));
const choose = (list) => list[Math.floor(next() * list.length)];
const site = await serve();
const profile = await mkdtemp(path.join(tmpdir(), "wenmai-kill-"));
const lane = { url: site.url, words: WORDS.en, lines: LINES, seed: Number(seed) };

async function launch() {
  lane.context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME ?? "/usr/bin/chromium",
    args: browserArguments(),
    locale: "en-US",
  });
  lane.context.setDefaultTimeout(PATIENCE);
}

lane.ends = {
  async browser() {
    const session = await lane.context.browser()?.newBrowserCDPSession?.().catch(() => undefined);
    const crashing = session ?? (await lane.context.newCDPSession(lane.context.pages()[0]));
    const closed = lane.context.waitForEvent("close");
    crashing.send("Browser.crash").catch(() => {});
    await closed;
    await launch();
  },
};

/** Keeps texts, and how long that took until it was said. */
async function keep(name, round) {
  const page = await lane.context.newPage();
  await page.goto(lane.url);
  await settled(page);
  const start = performance.now();
  const buffer = Buffer.from(text(round, LINES));
  await keepTexts(page, lane.words, [{ name, mimeType: "text/plain", buffer }]);
  await kept(page, lane.words);
  const took = performance.now() - start;
  const { records } = await stored(page);
  await page.close();
  return { took, records };
}

/** How long it takes until a change is kept. */
async function change(fingerprint) {
  const page = await lane.context.newPage();
  await page.goto(`${lane.url}#read?corpus=${fingerprint}`);
  await settled(page);
  const start = performance.now();
  await changeZone(page, lane.words);
  await page.locator(".corpus .fingerprint").filter({ hasNotText: fingerprint }).waitFor();
  await kept(page, lane.words);
  await page.close();
  return performance.now() - start;
}

await launch();
const ends = ["close", "crash", "worker", "browser"];
const sums = {};
let failures = 0;
let last;
for (const round of [1, 2, 3]) last = await keep(`kept ${round}.txt`, 1_000_000 + round);
const importing = last.took;
const changing = await change(last.records[0].fingerprint);
console.log(`seed ${seed}; keeping texts takes ${Math.round(importing)} ms, a change ${Math.round(changing)} ms`);
for (let round = 0; round < Number(times); round++) {
  const { records } = await (async () => {
    const page = await lane.context.newPage();
    await page.goto(lane.url);
    const found = await stored(page);
    await page.close();
    return found;
  })();
  // Between two and five corpora are there.
  const what = records.length > 5 ? "remove" : records.length < 3 ? "import" : choose(["import", "change", "change", "remove"]);
  const how = choose(ends);
  const wait = Math.round(next() * { import: importing * 1.2, change: changing * 1.2, remove: 60 }[what]);
  const said = `${round + 1}: ${what}, ${how} after ${wait} ms`;
  try {
    await killOnce(lane, { what, how, wait, round });
    const result = await survivors(lane, said);
    const key = `${what} ${result}`;
    sums[key] = (sums[key] ?? 0) + 1;
    console.log(`${said}: ${result}`);
  } catch (error) {
    failures += 1;
    console.log(`${said}: FAILED: ${error.message}`);
  }
}
console.log(`${times} kills, ${failures} failures`, sums);
await lane.context.close();
await site.close();
await rm(profile, { recursive: true, force: true });
process.exit(failures === 0 ? 0 : 1);
