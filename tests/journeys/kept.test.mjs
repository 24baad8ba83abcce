// Corpora kept in the browser: there again after a reload, side by side, in two tabs, without room, without a store, and gone
// when they are removed.
import assert from "node:assert/strict";
import {
  afterwards,
  assertAccessible,
  eventually,
  hits,
  journeys,
  LANGS,
  number,
  load,
  openTexts,
  saved,
  search,
  settled,
  tab,
} from "./support.mjs";
import { changeZone, fingerprint, kept, keepTexts, openKept, openList, stored, tamper } from "./kept-support.mjs";
import { killOnce, survivors } from "./kill.mjs";

const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const ONE = file("錢包.txt", "兩家公司的錢包\n\n騰訊和支付寶都在做移動支付。支付寶宣布停止受理微信的支付接口申請。\n");
const TWO = [
  file("甲.txt", "用户打开手机，扫一扫，就可以付钱。微信的用户很多。\n"),
  file("乙.txt", "商家觉得麻烦，可是微信的用户都在那里。\n"),
];

const name = (page) => page.locator(".corpus .name");
const notice = (page, words) => page.locator(".notices p", { hasText: words });
const resume = (page, words, name) => page.getByRole("button", { name: words.kept.resume(name), exact: true });

/** What would be kept by now is kept: the time before a change is kept has passed, and the worker has said what there is. */
async function quiet(page, words) {
  await afterwards(page, 600);
  await openList(page, words);
  await page.keyboard.press("Escape");
}

/** No store, as a private window of some browsers has none. */
const NONE = `
  Object.defineProperty(StorageManager.prototype, "getDirectory", {
    value: () => Promise.reject(new DOMException("no", "SecurityError")),
  });
  Object.defineProperty(globalThis, "indexedDB", { value: undefined });
`;

/** Runs a script in the page's worker before the worker's own. */
const inWorker = (script) => async (context) => {
  await context.route("**/worker_loader.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: script + (await response.text()) });
  });
};

journeys("kept", (walk) => {
  walk("kept, there again after a reload, and removed entirely", {}, async ({ page, words, url }) => {
    await settled(page);
    // Who keeps nothing leaves nothing.
    assert.deepEqual(await stored(page), { records: [], files: {} });
    const first = await keepTexts(page, words, [ONE]);
    const after = await stored(page);
    assert.equal(after.records.length, 1);
    assert.equal(after.records[0].fingerprint, first);
    assert.deepEqual(after.files, { [after.records[0].file]: after.records[0].bytes });

    // The link is of a kept corpus, so it is opened; nothing is imported again.
    await search(page, words, "支付寶");
    await page.reload();
    await settled(page);
    await eventually(async () => assert.equal(await fingerprint(page), first));
    await eventually(async () => assert.equal(await name(page).innerText(), "錢包.txt"));
    await eventually(async () => assert.equal(await hits(page), 2));
    assert.ok(!page.requests.slice(-12).some((request) => request.url().includes("importer")));

    // Without a link the seeds are there, and the corpus that was open last is one click away.
    await page.goto(`${url}?again`);
    await settled(page);
    await eventually(async () => assert.equal(await name(page).innerText(), words.seedName));
    await resume(page, words, "錢包.txt").click();
    await eventually(async () => assert.equal(await fingerprint(page), first));

    const dialog = await openList(page, words);
    assert.match(await dialog.locator(".room p").innerText(), words.kept.room);
    assert.match(await dialog.getByRole("listitem").innerText(), new RegExp(words.kept.isOpen));
    const copy = await saved(page, dialog.getByRole("button", { name: words.kept.file("錢包.txt") }));
    assert.equal(copy.name, "錢包.wenmai");
    assert.equal(copy.bytes.length, after.records[0].bytes);
    await dialog.getByRole("button", { name: words.kept.remove("錢包.txt") }).click();
    await dialog.getByRole("button", { name: words.kept.removeNo, exact: true }).click();
    await dialog.getByRole("button", { name: words.kept.remove("錢包.txt") }).click();
    await dialog.getByRole("button", { name: words.kept.removeYes, exact: true }).click();
    await dialog.getByText(words.kept.empty).waitFor();
    assert.deepEqual(await stored(page), { records: [], files: {} });
    assert.equal(await page.evaluate(() => localStorage.getItem("wenmai.last")), null);
    await page.keyboard.press("Escape");

    // It stays open, changes, and is not kept again by itself.
    assert.equal(await fingerprint(page), first);
    await tab(page, words, "read");
    await changeZone(page, words);
    await eventually(async () => assert.notEqual(await fingerprint(page), first));
    await quiet(page, words);
    assert.deepEqual(await stored(page), { records: [], files: {} });
  });

  walk("two side by side, renamed by the keyboard, and what is kept already is not kept twice", {}, async (the) => {
    const { page, words } = the;
    await settled(page);
    const one = await keepTexts(page, words, [ONE]);
    const two = await keepTexts(page, words, TWO);
    assert.notEqual(one, two);
    await eventually(async () => assert.equal(await name(page).innerText(), words.ownName));
    await openKept(page, words, "錢包.txt", one);
    await openKept(page, words, words.kept.unnamed, two);
    assert.equal(await keepTexts(page, words, [ONE]), one);
    assert.equal((await stored(page)).records.length, 2);

    await openKept(page, words, words.kept.unnamed, two);
    const dialog = await openList(page, words);
    await dialog.getByRole("button", { name: words.kept.rename(words.kept.unnamed) }).focus();
    await page.keyboard.press("Enter");
    const field = dialog.getByRole("textbox", { name: words.kept.newName });
    await eventually(async () => assert.ok(await field.evaluate((field) => field === document.activeElement)));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("付錢的人");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: words.kept.rename("付錢的人") }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await name(page).innerText(), "付錢的人"));
    await page.reload();
    await eventually(async () => assert.equal(await name(page).innerText(), "付錢的人"));
    assert.equal(await fingerprint(page), two);
  });

  const PERSIST = `StorageManager.prototype.persist = async () => (globalThis.persistent = true);`;
  walk("changes are saved, in a store that is asked to be lasting", { langs: ["en"], script: PERSIST }, async (the) => {
    const { page, words } = the;
    await settled(page);
    assert.equal(await page.evaluate(() => globalThis.persistent), undefined);
    const first = await keepTexts(page, words, [ONE]);
    assert.equal(await page.evaluate(() => globalThis.persistent), true);
    await tab(page, words, "read");
    await changeZone(page, words);
    await eventually(async () => assert.notEqual(await fingerprint(page), first));
    const second = await fingerprint(page);
    await kept(page, words);
    const { records, files } = await stored(page);
    assert.deepEqual([records.length, records[0].fingerprint, Object.keys(files).length], [1, second, 1]);
    await page.reload();
    await settled(page);
    await eventually(async () => assert.equal(await fingerprint(page), second));

    // Whoever goes away at once loses no change.
    await changeZone(page, words, 1);
    await eventually(async () => assert.notEqual(await fingerprint(page), second));
    const third = await fingerprint(page);
    await page.getByRole("button", { name: words.back, exact: true }).click();
    await eventually(async () => assert.equal(await name(page).innerText(), words.seedName));
    assert.equal((await stored(page)).records[0].fingerprint, third);
  });

  walk("nothing is kept that should not be", { langs: ["zh-Hans"] }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("button", { name: words.open, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: words.openTitle });
    await dialog.getByRole("checkbox", { name: words.kept.automatic }).click();
    await dialog.locator("input[type=file][multiple]").setInputFiles([ONE]);
    await load(dialog, words, 1);
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await quiet(page, words);
    assert.deepEqual(await stored(page), { records: [], files: {} });
    await page.reload();
    await settled(page);
    await page.getByRole("button", { name: words.open, exact: true }).click();
    assert.equal(await dialog.getByRole("checkbox", { name: words.kept.automatic }).isChecked(), false);
  });

  walk("a browser that keeps nothing", { prepare: inWorker(NONE) }, async ({ page, words }) => {
    await settled(page);
    const dialog = await openTexts(page, words, [ONE]);
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await dialog.getByText(words.kept.unavailable).waitFor();
    await page.keyboard.press("Escape");
    const list = await openList(page, words);
    assert.equal((await list.getByRole("alert").innerText()).slice(0, words.kept.unavailable.length), words.kept.unavailable);
    await page.keyboard.press("Escape");
    await search(page, words, "支付寶");
    await eventually(async () => assert.equal(await hits(page), 2));
  });

  walk("no room: the older state stays, and it is said", {}, async ({ page, words, url }) => {
    await settled(page);
    const first = await keepTexts(page, words, [ONE]);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(url);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await tab(page, words, "read");
    await changeZone(page, words);
    await notice(page, words.kept.full).waitFor();
    assert.match(await notice(page, words.kept.full).innerText(), new RegExp(words.kept.notKept));
    const { records, files } = await stored(page);
    assert.deepEqual([records.length, records[0].fingerprint], [1, first]);
    assert.deepEqual(files, { [records[0].file]: records[0].bytes });
    // With room again, the next change is kept.
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await changeZone(page, words, 1);
    await kept(page, words);
    assert.notEqual((await stored(page)).records[0].fingerprint, first);
  });

  walk("a newer version's corpus is left alone", {}, async ({ page, words, url }) => {
    await settled(page);
    await keepTexts(page, words, [ONE]);
    await tamper(page, { format: 2, file: { name: "somewhere" } });
    const before = await stored(page);
    await page.goto(`${url}?again`);
    await settled(page);
    const dialog = await openList(page, words);
    await dialog.getByText(words.kept.stateNewer).waitFor();
    assert.equal(await dialog.getByRole("listitem").getByRole("button").count(), 0);
    await page.keyboard.press("Escape");
    await keepTexts(page, words, TWO);
    const after = await stored(page);
    for (const record of before.records) {
      assert.ok(after.records.some((other) => JSON.stringify(other) === JSON.stringify(record)));
    }
    for (const file of Object.keys(before.files)) assert.equal(after.files[file], before.files[file]);
  });

  walk("a newer version's store is left alone", {}, async ({ page, words }) => {
    await settled(page);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open("wenmai", 7);
          request.onupgradeneeded = () => request.result.createObjectStore("other");
          request.onsuccess = () => resolve(request.result.close());
        }),
    );
    const dialog = await openTexts(page, words, [ONE]);
    await dialog.getByText(words.kept.newer).waitFor();
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await name(page).innerText(), "錢包.txt"));
    const list = await openList(page, words);
    await list.getByText(words.kept.newer).waitFor();
  });

  walk("data that is lost or damaged is said, and can be removed", {}, async ({ page, words, url }) => {
    await settled(page);
    await keepTexts(page, words, [ONE]);
    await keepTexts(page, words, TWO);
    await page.evaluate(async (broken) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("wenmai");
      await folder.removeEntry(broken[0]);
      const file = await folder.getFileHandle(broken[1]);
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      bytes[bytes.length >> 1] ^= 1;
      const writable = await file.createWritable();
      await writable.write(bytes);
      await writable.close();
    }, (await stored(page)).records.sort((a, b) => a.saved - b.saved).map((record) => record.file));
    await page.goto(`${url}?again`);
    await settled(page);
    const dialog = await openList(page, words);
    await dialog.getByText(words.kept.broken).waitFor();
    assert.equal(await dialog.getByRole("button", { name: words.kept.open("錢包.txt") }).count(), 0);
    await dialog.getByRole("button", { name: words.kept.open(words.kept.unnamed) }).click();
    await dialog.getByText(words.kept.damaged).waitFor();
    await eventually(async () => assert.equal(await name(page).innerText(), words.seedName));
    for (const gone of ["錢包.txt", words.kept.unnamed]) {
      await dialog.getByRole("button", { name: words.kept.remove(gone) }).click();
      await dialog.getByRole("button", { name: words.kept.removeYes, exact: true }).click();
      await dialog.getByRole("button", { name: words.kept.remove(gone) }).waitFor({ state: "detached" });
    }
    // The list is another before the browser has written that.
    await eventually(async () => assert.deepEqual(await stored(page), { records: [], files: {} }));
  });

  walk("two tabs: the later save is a copy, and nothing is lost", {}, async ({ page, words, beside }) => {
    await settled(page);
    const first = await keepTexts(page, words, [ONE]);
    const other = await beside(`#read?corpus=${first}`);
    await settled(other);
    await eventually(async () => assert.equal(await fingerprint(other), first));
    await tab(page, words, "read");
    await changeZone(page, words);
    await eventually(async () => assert.notEqual(await fingerprint(page), first));
    await kept(page, words);
    const here = await fingerprint(page);

    // The other tab still has the first state, and goes another way.
    await other.locator("button.zone").nth(1).click();
    const line = other.getByRole("dialog", { name: words.thisLine });
    await line.locator(".zones button[aria-pressed=false]").last().click();
    await notice(other, words.kept.copied).waitFor();
    const there = await fingerprint(other);
    assert.notEqual(here, there);
    await eventually(async () => {
      const { records } = await stored(page);
      assert.deepEqual(records.map((record) => record.fingerprint).sort(), [here, there].sort());
    });

    // The list of the first tab knows of it, and of what is removed.
    const dialog = await openList(page, words);
    await dialog.getByRole("button", { name: words.kept.open(words.kept.copy("錢包.txt")) }).waitFor();
    const elsewhere = await openList(other, words);
    await elsewhere.getByRole("button", { name: words.kept.remove("錢包.txt"), exact: true }).click();
    await elsewhere.getByRole("button", { name: words.kept.removeYes, exact: true }).click();
    await dialog.getByRole("button", { name: words.kept.remove("錢包.txt"), exact: true }).waitFor({ state: "detached" });
    await page.keyboard.press("Escape");

    // What was removed there is not kept again here by itself.
    await changeZone(page, words);
    await notice(page, words.kept.gone).waitFor();
    assert.deepEqual((await stored(page)).records.map((record) => record.fingerprint), [there]);
  });

  const BREAKS = `
    addEventListener("message", ({ data }) => {
      if (new TextDecoder().decode(data.message).includes("會壞")) throw new Error("broken on purpose");
    });
  `;
  walk(
    "the worker breaks, and the corpus is there again from the store",
    { langs: ["en"], says: /broken on purpose/, prepare: inWorker(BREAKS) },
    async ({ page, words }) => {
      await settled(page);
      await keepTexts(page, words, [ONE]);
      await tab(page, words, "read");
      await changeZone(page, words);
      await kept(page, words);
      await eventually(async () => assert.equal((await stored(page)).records[0].fingerprint, await fingerprint(page)));
      const before = await fingerprint(page);
      const imports = () => page.requests.filter((request) => request.url().includes("importer")).length;
      const imported = imports();
      await page.getByRole("combobox", { name: words.search, exact: true }).fill("會壞");
      await page.keyboard.press("Enter");
      await page.getByText(words.broke).waitFor();
      await search(page, words, "支付寶");
      assert.equal(await fingerprint(page), before);
      await eventually(async () => assert.equal(await hits(page), 2));
      assert.equal(imports(), imported, "nothing was imported again");
    },
  );

  walk("the list by keyboard, narrow and wide, light and dark", {}, async ({ page, words }) => {
    await settled(page);
    await keepTexts(page, words, [ONE]);
    const dialog = await openList(page, words);
    await dialog.getByRole("button", { name: words.kept.remove("錢包.txt") }).focus();
    await page.keyboard.press("Enter");
    await eventually(async () =>
      assert.ok(
        await dialog
          .getByRole("button", { name: words.kept.removeNo, exact: true })
          .evaluate((button) => button === document.activeElement),
      ),
    );
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await assertAccessible(page);
      }
      const over = await dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      assert.ok(over <= 0, `${over} pixels too wide at ${width}`);
    }
    assert.ok(number(await dialog.locator(".room p").innerText()) >= 0);
  });

  // tests/nightly/kill.mjs does this a hundred times.
  walk("killed at some points", { langs: ["en"] }, async ({ page, words, lang, url }) => {
    await settled(page);
    const known = new Map();
    for (const files of [[ONE], TWO]) known.set(await keepTexts(page, words, files), true);
    const lane = { context: page.context(), url, words, lang: LANGS[lang] };
    for (const [round, [what, how, wait]] of [
      ["import", "close", 500],
      ["change", "worker", 420],
      ["import", "crash", 900],
      ["change", "close", 480],
      ["remove", "worker", 20],
    ].entries()) {
      await killOnce(lane, { what, how, wait, round });
      await survivors(lane, `${what} ended by ${how} after ${wait} ms`);
    }
  });
});
