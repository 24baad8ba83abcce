// Ends a tab, or its worker, in the middle of something, and looks what is left of the corpora that were kept.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { changeZone, fingerprint, openList, stored } from "./kept-support.mjs";
import { eventually, openTexts, settled } from "./support.mjs";

/** Lets a tab's workers be ended from outside. */
const WORKERS = `
  globalThis.workers = [];
  globalThis.Worker = class extends Worker {
    constructor(...how) {
      super(...how);
      globalThis.workers.push(this);
    }
  };
`;

/** Numbers that look random, the same for the same seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text that no other round has, of so many lines. */
export function text(round, lines) {
  const next = random(round + 1);
  const words = ["微信", "支付宝", "用户", "手机", "商家", "付钱", "公司", "竞争", "市场", "红包", "银行", "出租车"];
  const line = () => Array.from({ length: 12 }, () => words[Math.floor(next() * words.length)]).join("的");
  return Array.from({ length: lines }, (_, number) => `第${number}行：${line()}。`).join("\n");
}

async function visit(lane, at) {
  const page = await lane.context.newPage();
  await page.addInitScript(WORKERS);
  await page.goto(lane.url + at);
  await settled(page);
  return page;
}

const ENDS = {
  close: (page) => page.close(),
  async crash(page) {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    // It is never answered.
    session.send("Page.crash").catch(() => {});
    await crashed;
    await page.close();
  },
  async worker(page) {
    await page.evaluate(() => globalThis.workers.forEach((worker) => worker.terminate()));
    await page.close();
  },
};

/** Does something with the first kept corpus, or opens new texts, and ends it after so many milliseconds. */
export async function killOnce(lane, { what, how, wait, round }) {
  let page = await visit(lane, "");
  lane.before = (await stored(page)).records;
  lane.what = what;
  const [target] = [...lane.before].sort((a, b) => a.saved - b.saved);
  lane.target = what === "import" ? undefined : target.id;
  if (what === "import") {
    const buffer = Buffer.from(text((lane.seed ?? 0) + round, lane.lines ?? 2000));
    await openTexts(page, lane.words, [{ name: `${round}.txt`, mimeType: "text/plain", buffer }]);
  } else if (what === "change") {
    await page.close();
    page = await visit(lane, `#read?corpus=${target.fingerprint}`);
    await eventually(async () => assert.equal(await fingerprint(page), target.fingerprint));
    await settled(page);
    await changeZone(page, lane.words);
  } else {
    const dialog = await openList(page, lane.words);
    // The one that was saved first is the last of the list.
    await dialog.getByRole("listitem").last().getByRole("button").last().click();
    await dialog.getByRole("button", { name: lane.words.kept.removeYes, exact: true }).click();
  }
  await pause(wait);
  await (lane.ends?.[how] ?? ENDS[how])(page);
}

/** What was kept before is there as it was, or as the reader wanted it, and opens. What became of the work that was ended. */
export async function survivors(lane, said) {
  const page = await visit(lane, "?survivors");
  const dialog = await openList(page, lane.words);
  assert.equal(await dialog.locator(".failed").count(), 0, `${said}: ${await dialog.innerText()}`);
  const { records } = await stored(page);
  await eventually(async () => assert.equal(await dialog.getByRole("listitem").count(), records.length, said));
  const now = new Map(records.map((record) => [record.id, record]));
  let result = "not done";
  for (const old of lane.before) {
    const found = now.get(old.id);
    if (old.id !== lane.target) {
      assert.deepEqual(found, old, `${said}: another corpus is not as it was`);
    } else if (lane.what === "change") {
      assert.ok(found, `${said}: the changed corpus is lost`);
      if (found.fingerprint !== old.fingerprint) result = "done";
    } else if (!found) {
      result = "done";
    }
  }
  const fresh = records.filter((record) => !lane.before.some((old) => old.id === record.id));
  assert.ok(fresh.length <= (lane.what === "import" ? 1 : 0), said);
  if (fresh.length > 0) result = "done";
  // What was left unfinished goes.
  await eventually(async () => {
    const { files } = await stored(page);
    assert.deepEqual(Object.keys(files).sort(), records.map((record) => record.file).sort(), said);
  });
  await page.close();
  for (const record of records) {
    const reader = await visit(lane, `?${record.id}#overview?corpus=${record.fingerprint}`);
    await eventually(async () => assert.equal(await fingerprint(reader), record.fingerprint, said));
    await reader.close();
  }
  return result;
}
