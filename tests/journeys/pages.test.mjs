// What a reader does on the four pages, by keyboard where a keyboard can.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import {
  assertConsoleEmpty,
  assertNothingForeign,
  eventually,
  launch,
  open,
  serve,
} from "./support.mjs";

let site, browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** The page at a fragment, its answer there. */
async function at(fragment, how) {
  const page = await open(browser, site.url + fragment, how);
  await page.waitForSelector("article[aria-busy=false] :is(.numbers, .sentence, .sides, .ask, .empty)");
  return page;
}

async function done(page) {
  assertConsoleEmpty(page);
  assertNothingForeign(page, site.url);
  await page.context().close();
}

/** The place that the address holds, readable. */
function place(page) {
  return decodeURIComponent(new URL(page.url()).hash);
}

const sentence = (page) => page.textContent("article[aria-busy=false] .sentence");

test("a search by keyboard: find, go down the lines, open one in its document, and back", async () => {
  const page = await at("");
  await page.keyboard.press("/");
  await page.keyboard.type("@支付宝");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".kwic .line");
  assert.match(place(page), /^#concordance\?q=@支付宝/);
  assert.match(await sentence(page), /^34 hits · [\d,]+ per million · in 4 of 5 documents · DP 0\.\d\d$/);
  await page.focus("#node-0");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".pair.chosen mark");
  assert.match(place(page), /^#read\?.*line=\d+/);
  await page.keyboard.press("3");
  await page.waitForSelector(".list tbody tr");
  await page.goBack();
  await page.goBack();
  await page.waitForSelector(".kwic .line");
  assert.match(place(page), /^#concordance\?q=@支付宝/);
  await done(page);
});

test("keys are text inside a field, and the list of keys closes with Escape", async () => {
  const page = await at("");
  await page.keyboard.press("/");
  await page.keyboard.type("a/3?");
  assert.equal(await page.inputValue("#query"), "a/3?");
  await page.focus("#main");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open] .keys");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog[open]", { state: "detached" });
  await done(page);
});

test("every part of the result opens its hits, and the sets add up", async () => {
  const page = await at("#concordance?q=微信");
  const [characters, words, across] = await Promise.all(
    [0, 1, 2].map(async (part) => Number((await page.locator(".sets a").nth(part).textContent()).match(/\d+/)[0])),
  );
  assert.equal(characters, words + across);
  assert.ok(across > 0);
  await page.locator(".sets a").nth(2).click();
  await page.waitForFunction((hits) => document.querySelector(".sentence").textContent.startsWith(`${hits} `), across);
  assert.equal(await page.locator(".kwic .line").count(), Math.min(across, 50));
  await page.goBack();
  // A mark of the plot goes to its line.
  await page.locator(".dispersion .hit").last().click();
  await page.waitForSelector(".line.chosen");
  assert.match(place(page), /chosen=\d+/);
  await done(page);
});

test("a link is the whole state: another visitor sees the same lines", async () => {
  const first = await at("#concordance?q=微信&docs=0,3&sort=R1&context=25c&at=50");
  const second = await open(browser, first.url(), { lang: "zh-TW", theme: "dark" });
  // Which rows are drawn around those in view depends on the heights of the words above them.
  const lines = async (page) =>
    new Map(
      await page
        .locator(".kwic .line")
        .evaluateAll((rows) => rows.map((row) => [row.getAttribute("aria-rowindex"), row.textContent])),
    );
  await eventually(async () => {
    const [one, other] = [await lines(first), await lines(second)];
    const common = [...one.keys()].filter((row) => other.has(row));
    assert.ok(common.length >= 10, `${common.length} lines in common`);
    for (const row of common) assert.equal(other.get(row), one.get(row), row);
  });
  await done(first);
  await done(second);
});

test("a query that is wrong is underlined where it is, and the last result stays", async () => {
  const page = await at("#concordance?q=微信");
  const before = await sentence(page);
  await page.fill("#query", "@支付保");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#query-fault");
  assert.equal(await page.textContent(".echo mark"), "@支付保");
  assert.equal(await sentence(page), before);
  await page.locator("#query-fault button").first().click();
  await page.waitForSelector("#query-fault", { state: "detached" });
  assert.match(place(page), /q=@支付宝/);
  await done(page);
});

test("filters narrow every page and are counted and cleared", async () => {
  const page = await at("");
  const all = await page.textContent(".numbers dd");
  await page.locator(".documents input").first().click();
  await page.waitForFunction((all) => document.querySelector(".numbers dd").textContent !== all, all);
  assert.match(place(page), /docs=1-4/);
  await page.locator(".column .clear button").click();
  await page.waitForFunction((all) => document.querySelector(".numbers dd").textContent === all, all);
  await done(page);
});

test("the list sorts by its heads and saves itself whole, with a byte order mark", async () => {
  const page = await at("#words");
  await page.locator(".list thead a", { hasText: "DP" }).click();
  await page.waitForSelector("th[aria-sort=ascending]");
  const range = await page.textContent(".pager .range");
  const items = Number(range.match(/of ([\d,]+)/)[1].replaceAll(",", ""));
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /as CSV/ }).click(),
  ]);
  const text = readFileSync(await file.path(), "utf8");
  assert.ok(text.startsWith("\ufeffrank,"));
  assert.equal(text.trimEnd().split("\n").length, items + 1);
  await done(page);
});

test("a figure is a table, too, and a file that stands alone", async () => {
  const page = await at("");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Most frequent words.*as SVG/ }).click(),
  ]);
  const svg = readFileSync(await file.path(), "utf8");
  assert.match(svg, /^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(svg, /<rect[^>]*fill="rgb\(124, 152, 179\)"/);
  assert.doesNotMatch(svg, /href=|class="bar/);
  await page.getByRole("button", { name: "table" }).first().click();
  assert.equal(await page.locator(".twin tbody tr").count(), 20);
  await done(page);
});

test("own texts: each file's outcome is said, the rest loads, and the way back is there", async () => {
  const page = await at("");
  const file = (name, buffer) => ({ name, mimeType: "text/plain", buffer: Buffer.from(buffer) });
  const text = "微信支付發展很快，支付寶也是。電商平臺的商家都在用微信。<img src=x onerror=alert(1)>\n".repeat(20);
  await page.getByRole("button", { name: "Open your own texts…" }).click();
  await page.setInputFiles("input[type=file][multiple]", [
    file("<b>good</b>.txt", text),
    file("empty.txt", ""),
    file("binary.txt", Uint8Array.from({ length: 600 }, (_, place) => (place * 7) % 256)),
  ]);
  await page.getByRole("button", { name: "Load 3 files" }).click();
  await page.waitForSelector(".outcomes");
  assert.match(await page.textContent(".outcomes p"), /^1 of 3 files opened\.$/);
  assert.equal(await page.locator(".outcomes .refused").count(), 2);
  assert.match(await page.textContent(".outcomes .taken"), /^<b>good<\/b>\.txt opened$/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("2");
  await page.waitForSelector(".sides");
  assert.match(await page.textContent(".sides"), /<img src=x onerror=alert\(1\)>/);
  assert.equal(await page.locator("main img").count(), 0);
  await page.getByRole("button", { name: "Back to the seed corpus" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".documents li").length === 5);
  await done(page);
});

// A worker that answers as the real one does, until it is asked for this.
const FRAGILE = `import init from "./worker.js";
await init();
self.addEventListener("message", ({ data }) => {
  if (new TextDecoder().decode(data.message).includes("BREAK")) setTimeout(() => { throw new Error("broken"); });
});`;

test("a worker that breaks is said and started again, with the reader's own texts", async () => {
  const page = await open(browser, "about:blank");
  await page.context().route("**/worker_loader.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: FRAGILE }),
  );
  await page.goto(site.url);
  await page.waitForSelector(".numbers");
  await page.getByRole("button", { name: "Open your own texts…" }).click();
  await page.fill("textarea", "支付寶和微信都是支付工具，電商平臺的商家都在用它們。".repeat(9));
  await page.getByRole("button", { name: "Open the pasted text" }).click();
  await page.waitForSelector(".outcomes");
  await page.keyboard.press("Escape");
  const fingerprint = await page.textContent(".fingerprint");
  await page.fill("#query", "BREAK");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notices p");
  await page.fill("#query", "支付宝");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".sentence")?.textContent.startsWith("9 hits"));
  assert.equal(await page.textContent(".fingerprint"), fingerprint);
  await page.context().close();
});
