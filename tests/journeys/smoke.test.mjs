// The page opens: it shows something, says nothing, and asks nobody but its own folder.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertConsoleEmpty, assertNothingForeign, launch, open, serve } from "./support.mjs";

let site, browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test("the page opens under a path of its own with an empty console", async () => {
  const page = await open(browser, site.url);
  await page.waitForFunction(() => document.body.innerText.trim() !== "");
  await page.waitForLoadState("networkidle");
  assert.match(await page.title(), /Wenmai/);
  assertConsoleEmpty(page);
  assertNothingForeign(page, site.url);
  await page.context().close();
});

test("the worker starts from the page's folder", async () => {
  const page = await open(browser, site.url);
  const before = page.requests.length;
  await page.evaluate(() => {
    globalThis.started = new Worker("./worker_loader.js", { type: "module" });
  });
  await page.waitForLoadState("networkidle");
  const asked = page.requests.slice(before).map((request) => request.url());
  assert.ok(asked.some((address) => address.endsWith("/worker_bg.wasm")), asked.join(" "));
  assertConsoleEmpty(page);
  await page.context().close();
});

test("the content security policy refuses a script that is not a file of the page", async () => {
  const page = await open(browser, site.url);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.injected = true";
    document.head.append(script);
    return globalThis.injected === true;
  });
  assert.equal(ran, false);
  await page.context().close();
});
