// What is kept in the browser, as the browser has it and as the page shows it.
import assert from "node:assert/strict";
import { eventually, openTexts, settled } from "./support.mjs";

/** The records and the files that there are, and in which of the files each record's corpus is. */
export function stored(page) {
  return page.evaluate(async () => {
    const files = {};
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("wenmai").catch(() => null);
    if (folder) {
      for await (const [name, handle] of folder.entries()) files[name] = (await handle.getFile()).size;
    }
    // Opening a database that is not there would make it.
    const there = (await indexedDB.databases()).some(({ name }) => name === "wenmai");
    const records = there
      ? await new Promise((resolve, reject) => {
          const request = indexedDB.open("wenmai");
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const all = request.result.transaction("corpora").objectStore("corpora").getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve(all.result);
            };
          };
        })
      : [];
    return { records, files };
  });
}

/** Changes one record as no page of this version would. */
export function tamper(page, change) {
  return page.evaluate(
    (change) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("wenmai");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction("corpora", "readwrite");
          const store = transaction.objectStore("corpora");
          store.getAll().onsuccess = ({ target }) => store.put({ ...target.result[0], ...change });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    change,
  );
}

/** The fingerprint of the corpus that is open. */
export async function fingerprint(page) {
  return (await page.locator("aside .fingerprint").innerText()).match(/[0-9a-f]{16}/)[0];
}

/** The corpus that is open is kept as it is. */
export async function kept(page, words) {
  await page.locator(".corpus").getByText(words.kept.is, { exact: true }).waitFor();
}

/** Opens texts and waits until they are kept; their fingerprint. */
export async function keepTexts(page, words, files) {
  const dialog = await openTexts(page, words, files);
  await dialog.getByText(words.kept.is, { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await kept(page, words);
  return fingerprint(page);
}

/** Opens the list of kept corpora. */
export async function openList(page, words) {
  await page.getByRole("button", { name: words.kept.list, exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name: words.kept.title });
  await dialog.locator(".room, [role=alert]").first().waitFor();
  return dialog;
}

/** Opens a kept corpus by its place in the list. */
export async function openKept(page, words, name, expected) {
  const dialog = await openList(page, words);
  await dialog.getByRole("button", { name: words.kept.open(name), exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await eventually(async () => assert.equal(await fingerprint(page), expected));
  await settled(page);
}

/** Gives a line that has a zone another one. */
export async function changeZone(page, words, line = 0) {
  await page.locator("button.zone").nth(line).click();
  const dialog = page.getByRole("dialog", { name: words.thisLine });
  await dialog.locator(".zones button[aria-pressed=false]").first().click();
}
