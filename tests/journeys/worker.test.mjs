// When the analysis does not start, breaks, or is of another version: one sentence, and a way on.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DIST, eventually, hits, journeys, lines, load, open, openTexts, search, serve, settled } from "./support.mjs";

/** Serves this script in place of the worker's first file, as often as it says. */
const instead =
  (script, times = Infinity) =>
  async (context) => {
    let served = 0;
    await context.route("**/worker_loader.js", (route) =>
      served++ < times ? route.fulfill({ contentType: "text/javascript", body: script }) : route.continue(),
    );
  };

/** The real worker, but a query with this word in it breaks it. */
const BREAKS = `
  addEventListener("message", ({ data }) => {
    if (new TextDecoder().decode(data.message).includes("會壞")) throw new Error("broken on purpose");
  });
  import init from "./worker.js";
  await init();
`;

/** The real worker, which gets nothing of a file before a load was cancelled. */
const SLOW = `
  const read = Blob.prototype.arrayBuffer;
  const cancelled = new Promise((resolve) =>
    addEventListener("message", ({ data }) => new Uint8Array(data.message)[0] === CANCEL && setTimeout(resolve, 100)),
  );
  Blob.prototype.arrayBuffer = async function () {
    await cancelled;
    return read.call(this);
  };
  import init from "./worker.js";
  await init();
`.replace("CANCEL", 2);

const notices = (page) => page.locator("[role=status]").filter({ has: page.getByRole("button") });

journeys("worker", (walk) => {
  walk(
    "it cannot be fetched",
    { says: /worker\.js/, prepare: (context) => context.route("**/worker.js", (route) => route.abort()) },
    async ({ page, words }) => {
      await eventually(async () => assert.equal(await notices(page).innerText(), `${words.failed} ${words.reload}`));
      // What was prepared when the page was built needs no worker.
      assert.equal(await page.locator("main [data-chart]").count(), 1);
      await page.context().unrouteAll();
      await page.getByRole("button", { name: words.reload, exact: true }).click();
      await settled(page);
      await page.waitForSelector("[data-chart]");
      assert.equal(await notices(page).count(), 0);
    },
  );

  // The first of all messages with the number 999.
  const other = instead("postMessage({ message: Uint8Array.of(0, 0xe7, 7).buffer, buffers: [] });");
  walk("it is of another version", { prepare: other }, async ({ page, words }) => {
    await eventually(async () => assert.equal(await notices(page).innerText(), `${words.outdated} ${words.reload}`));
    await page.context().unrouteAll();
    await page.getByRole("button", { name: words.reload, exact: true }).click();
    await page.waitForSelector("[data-chart]");
  });

  const unreadable = instead('postMessage({ message: { Welcome: "from another time" }, buffers: [] });');
  walk(
    "it says what this page does not understand",
    { langs: ["en"], prepare: unreadable },
    async ({ page, words }) => {
      await eventually(async () => assert.equal(await notices(page).innerText(), `${words.outdated} ${words.reload}`));
    },
  );

  walk("the importer is of another version", { langs: ["en"] }, async ({ page, words }) => {
    // What a worker starts cannot be answered from here, so the files themselves are others.
    const folder = mkdtempSync(path.join(os.tmpdir(), "newer-"));
    readdirSync(DIST).forEach((name) => symlinkSync(path.join(DIST, name), path.join(folder, name)));
    rmSync(path.join(folder, "importer_loader.js"));
    writeFileSync(path.join(folder, "importer_loader.js"), "postMessage({ message: { Ready: { version: 999 } }, buffers: [] });");
    const site = await serve(folder);
    const other = await open(page.context().browser(), site.url);
    try {
      await settled(other);
      const buffer = Buffer.from("騰訊和支付寶都在做移動支付。");
      const dialog = await openTexts(other, words, [{ name: "own.txt", mimeType: "text/plain", buffer }]);
      await dialog.getByRole("alert").filter({ hasText: words.outdated }).waitFor();
    } finally {
      await other.context().close();
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });

  walk(
    "it breaks, and is there again with the corpus as it was",
    { says: /broken on purpose/, prepare: instead(BREAKS, 1) },
    async ({ page, words }) => {
      await search(page, words, "@支付宝");
      const before = await lines(page);
      await page.getByRole("combobox", { name: words.search, exact: true }).fill("會壞");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.ok((await notices(page).innerText()).startsWith(words.broke)));
      await notices(page).getByRole("button").click();
      await eventually(async () => assert.equal(await notices(page).count(), 0));
      await search(page, words, "@支付宝");
      await eventually(async () => assert.deepEqual(await lines(page), before));
    },
  );

  walk(
    "a load is cancelled before anything of its file is read",
    { langs: ["en"], prepare: instead(SLOW, 1) },
    async ({ page, words }) => {
      await settled(page);
      const own = (name) => ({ name, mimeType: "text/plain", buffer: Buffer.from("騰訊和支付寶都在做移動支付。") });
      const name = page.getByRole("complementary", { name: words.column }).locator("p").first();
      const dialog = await openTexts(page, words, [own("first.txt")]);
      await dialog.getByRole("button", { name: words.cancel, exact: true }).click();
      await dialog.getByRole("progressbar").waitFor({ state: "detached" });
      await eventually(async () => assert.equal(await name.innerText(), words.seedName));
      await dialog.locator("input[type=file][multiple]").setInputFiles([own("second.txt")]);
      await load(dialog, words, 1);
      await dialog.getByText("second.txt").waitFor();
      await page.keyboard.press("Escape");
      await eventually(async () => assert.equal(await name.innerText(), "second.txt"));
    },
  );

  walk(
    "it breaks with texts of one's own, which are there again",
    { langs: ["en"], says: /broken on purpose/, prepare: instead(BREAKS, 1) },
    async ({ page, words }) => {
      await settled(page);
      const buffer = Buffer.from("騰訊和支付寶都在做移動支付。支付寶宣布停止受理微信的支付接口申請。");
      const dialog = await openTexts(page, words, [{ name: "own.txt", mimeType: "text/plain", buffer }]);
      await dialog.getByText(words.opened, { exact: true }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("combobox", { name: words.search, exact: true }).fill("會壞");
      await page.keyboard.press("Enter");
      await eventually(async () => assert.ok((await notices(page).innerText()).startsWith(words.broke)));
      await page.getByText("own.txt").first().waitFor();
      await search(page, words, "支付宝");
      await eventually(async () => assert.equal(await hits(page), 2));
    },
  );

  // Twice in a row, and it is not tried for ever.
  walk(
    "it breaks as soon as it starts",
    { langs: ["en"], says: /broken at once/, prepare: instead('throw new Error("broken at once");') },
    async ({ page, words }) => {
      await eventually(async () => assert.equal(await notices(page).innerText(), `${words.failed} ${words.reload}`));
      const asked = page.requests.filter((request) => request.url().includes("worker_loader")).length;
      assert.ok(asked <= 2, `${asked} workers`);
    },
  );
});
