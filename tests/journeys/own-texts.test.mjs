// Texts of one's own: opened, refused, searched, and left again.
import assert from "node:assert/strict";
import { eventually, gbk, hits, journeys, lines, load, number, openTexts, search, settled } from "./support.mjs";

const TRADITIONAL = `騰訊和支付寶的戰爭

騰訊和支付寶都在做移動支付。二月，支付寶宣布停止受理微信的支付接口申請，騰訊沒有回應。
許多賣家在微信上開店，買家用支付寶付款；現在他們要換一種辦法。業內人士說，這是騰訊與阿里的競爭。
`;
const SIMPLIFIED = `移动支付的两家公司

腾讯公司和阿里巴巴公司都想让用户使用自己的钱包。用户打开手机，扫一扫，就可以付钱。
支付宝的用户很多，微信的用户也很多。两家公司的竞争让商家得到了好处，也让一些商家觉得麻烦。
`;

const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const FILES = {
  traditional: file("繁體.txt", TRADITIONAL),
  gbk: file("国标.txt", gbk(SIMPLIFIED)),
  empty: file("空.txt", ""),
  binary: file(
    "picture.txt",
    Buffer.from("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61000000", "hex"),
  ),
};

const dictionaries = (page) => page.requests.filter((request) => request.url().includes("dictionary.gz")).length;
const name = (page, words) => page.getByRole("complementary", { name: words.column }).locator("p").first();

/** What became of each file: its name, and the sentence about it. */
async function outcomes(dialog) {
  const items = await dialog
    .getByRole("listitem")
    .evaluateAll((items) => items.map((item) => [...item.children].map((child) => child.textContent)));
  return Object.fromEntries(items);
}

/** Holds the dictionary back until it is let go, or refused. */
async function hold(page) {
  let decide;
  const decided = new Promise((resolve) => (decide = resolve));
  await page.context().route("**/dictionary.gz", async (route) => ((await decided) ? route.continue() : route.abort()));
  return decide;
}

journeys("own texts", (walk) => {
  walk("good and bad files at once, a search, and back", {}, async ({ page, words }) => {
    await settled(page);
    const decide = await hold(page);
    const dialog = await openTexts(page, words, Object.values(FILES));

    // It is said what goes on.
    await dialog.getByRole("progressbar").waitFor();
    await eventually(async () => assert.equal(await dialog.getByRole("status").innerText(), words.dictionaryStage));
    await eventually(() => assert.equal(dictionaries(page), 1, "only now"));
    decide(true);

    await dialog.getByText(words.someOpened, { exact: true }).waitFor();
    assert.deepEqual(await outcomes(dialog), {
      "繁體.txt": words.opened,
      "国标.txt": words.opened,
      "空.txt": words.empty,
      "picture.txt": words.binary,
    });
    await dialog.getByRole("button", { name: words.close, exact: true }).click();
    await eventually(async () => assert.equal(await name(page, words).innerText(), words.ownName));
    const documents = page.getByRole("complementary", { name: words.column }).getByRole("checkbox");
    assert.equal(await documents.count(), 2);

    // One search over both scripts and both encodings; the names are not broken.
    await search(page, words, "支付宝");
    const found = await eventually(async () => {
      const found = await lines(page);
      assert.equal(found.length, TRADITIONAL.split("支付寶").length - 1 + SIMPLIFIED.split("支付宝").length - 1);
      return found;
    });
    assert.deepEqual([...new Set(found.map((line) => line.node))].sort(), ["支付宝", "支付寶"].sort());
    await search(page, words, "騰訊");
    await eventually(async () => assert.equal(await hits(page), 5));

    await page.getByRole("button", { name: words.back, exact: true }).click();
    await eventually(async () => assert.equal(await name(page, words).innerText(), words.seedName));
    await settled(page);
    assert.equal(await documents.count(), 5);
    await search(page, words, "支付宝");
    await eventually(async () => assert.equal(await hits(page), 25));
    assert.equal(dictionaries(page), 1);
  });

  walk("only bad files: nothing is lost", {}, async ({ page, words }) => {
    await search(page, words, "@支付宝");
    const before = { address: page.url(), lines: await lines(page) };
    const dialog = await openTexts(page, words, [FILES.empty, FILES.binary]);
    assert.equal(await dialog.getByRole("alert").innerText(), words.noneOpened);
    assert.deepEqual(await outcomes(dialog), { "空.txt": words.empty, "picture.txt": words.binary });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await eventually(async () => assert.equal(await name(page, words).innerText(), words.seedName));
    assert.deepEqual({ address: page.url(), lines: await lines(page) }, before);
    await search(page, words, "微信");
    await eventually(async () => assert.ok((await hits(page)) > 100));
  });

  walk(
    "a load that is stopped loses nothing, and can be begun again",
    { langs: ["zh-Hans"] },
    async ({ page, words }) => {
      await settled(page);
      const decide = await hold(page);
      const dialog = await openTexts(page, words, [FILES.traditional]);
      await dialog.getByRole("button", { name: words.cancel, exact: true }).click();
      decide(true);
      await dialog.getByRole("progressbar").waitFor({ state: "detached" });
      await eventually(async () => assert.equal(await name(page, words).innerText(), words.seedName));
      await dialog.locator("input[type=file][multiple]").setInputFiles([FILES.traditional]);
      await load(dialog, words, 1);
      await dialog.getByText("繁體.txt").waitFor();
      await page.keyboard.press("Escape");
      await eventually(async () => assert.equal(await name(page, words).innerText(), "繁體.txt"));
    },
  );

  walk(
    "no dictionary, no texts, and the next try works",
    { says: /dictionary|Failed to load resource/ },
    async ({ page, words }) => {
      await settled(page);
      const decide = await hold(page);
      decide(false);
      const dialog = await openTexts(page, words, [FILES.traditional]);
      await dialog.getByRole("alert").waitFor();
      assert.equal(await dialog.getByRole("alert").innerText(), words.noDictionary);
      await eventually(async () => assert.equal(await name(page, words).innerText(), words.seedName));
      await page.context().unrouteAll();
      await dialog.locator("input[type=file][multiple]").setInputFiles([FILES.traditional]);
      await load(dialog, words, 1);
      await dialog.getByText("繁體.txt").waitFor();
    },
  );

  walk("a pasted text", { langs: ["zh-Hant"] }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("button", { name: words.open, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: words.openTitle });
    await dialog.getByRole("textbox").fill(TRADITIONAL);
    await dialog.getByRole("button").last().click();
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await search(page, words, "支付寶");
    await eventually(async () => assert.equal(await hits(page), 4));
  });

  walk("a file dropped anywhere", { langs: ["zh-Hans"] }, async ({ page, words }) => {
    await settled(page);
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.txt"));
      for (const kind of ["dragover", "drop"]) {
        document
          .querySelector("main")
          .dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, TRADITIONAL);
    const dialog = page.getByRole("dialog", { name: words.openTitle });
    await load(dialog, words, 1);
    await dialog.locator("#load-outcomes").getByText("dropped.txt").waitFor();
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await name(page, words).innerText(), "dropped.txt"));
  });

  walk("a link to texts that are not here says so", { langs: ["en"] }, async ({ page, words, visitor, url }) => {
    await settled(page);
    const dialog = await openTexts(page, words, [FILES.traditional]);
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await search(page, words, "支付宝");
    const link = page.url().slice(url.length);
    const fingerprint = link.match(/corpus=([0-9a-f]{16})/)[1];
    assert.ok(!decodeURIComponent(link).includes("騰訊"), "nothing of the text is in the link");

    const other = await visitor(link);
    await other.getByText(`This link was made on another corpus (${fingerprint}).`).waitFor();
    const same = await openTexts(other, words, [FILES.traditional]);
    await same.getByText(words.opened, { exact: true }).waitFor();
    await other.keyboard.press("Escape");
    await eventually(async () => assert.deepEqual(await lines(other), await lines(page)));
    assert.equal(
      await other.getByText(fingerprint).count(),
      1,
      "the notice is gone, the column's fingerprint is there",
    );
    assert.equal(number(await other.getByRole("heading", { level: 1 }).getByRole("status").innerText()), 4);
  });
});
