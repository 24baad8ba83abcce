// Texts of one's own, looked at before they are loaded: many formats, folders, columns, names, and loads that are ended.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { assertAccessible, chooseTexts, eventually, gbk, hits, journeys, load, pick, search, settled } from "./support.mjs";

const file = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** A zip whose entries are stored as they are; names are bytes in whatever encoding, and none says which. */
function zip(entries) {
  const local = [];
  const central = [];
  let at = 0;
  for (const [name, content] of entries) {
    const bytes = Buffer.from(content);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt32LE(crc32(bytes), 10);
    sizes.writeUInt32LE(bytes.length, 14);
    sizes.writeUInt32LE(bytes.length, 18);
    sizes.writeUInt16LE(name.length, 22);
    local.push(Buffer.from("PK\x03\x04", "latin1"), sizes, name, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), sizes, place, name);
    at += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...central, end]);
}

const TABLE = `编号,标题,正文,备注
1,大雪,一连下了三天大雪，山路都封了，车开不过去。,旧
2,晴天,第四天放晴了，村里的人都出来扫雪。,新
`;
const FILES = [
  file("王二_1921.csv", TABLE),
  file("李三_1936.jsonl", '{"text": "小店里只剩下两袋面和一桶油。", "author": "老张"}\n{"text": "他走到村口，看见一辆车。"}\n'),
  file("记.md", "# 扫雪\n\n孩子们在巷子里*堆雪人*。\n"),
  file("页.html", "<html><head><title>山路</title></head><body><p>山路都封了，车开不过去。</p></body></html>"),
  file("影.srt", "1\n00:00:01,000 --> 00:00:02,000\n下雪了。\n\n2\n00:00:03,000 --> 00:00:04,000\n山路封了。\n"),
  file(
    "包.zip",
    zip([
      [Buffer.from(gbk("卷一/雪.txt")), gbk("山路都封了，大雪下个不停，车开不过去。")],
      [Buffer.from(gbk("卷一/山.txt")), "第二天，山路通了。"],
    ]),
  ),
  file("坏.docx", zip([[Buffer.from("word/document.xml"), "<d>"]]).subarray(0, 40)),
];

const column = (page, words) => page.getByRole("complementary", { name: words.column });
const titles = (page, words) => column(page, words).locator(".documents label").allInnerTexts();
const outcomes = (dialog) =>
  dialog
    .getByRole("listitem")
    .evaluateAll((items) => items.map((item) => [...item.children].map((child) => child.textContent)));
const look = (dialog) => dialog.locator("section[aria-busy=false] .look");

/** Lines of each of many texts: enough that a load can be ended in its middle. */
const LINES = 1500;

/** Many short texts, and some that take a while: a load to end in its middle. */
function many() {
  const long = "一连下了三天大雪，山路都封了，车开不过去。小店里只剩下两袋面和一桶油。\n".repeat(LINES);
  return Array.from({ length: 60 }, (_, place) => file(`${String(place).padStart(2, "0")}.txt`, `第${place}篇。\n${long}`));
}

journeys("import", (walk) => {
  walk("several formats at once, looked at first", {}, async ({ page, words }) => {
    await settled(page);
    const dialog = await chooseTexts(page, words, FILES);
    await dialog.getByText(words.import.chosen(FILES.length)).first().waitFor();
    await look(dialog).getByText("一连下了三天大雪").last().waitFor();
    await assertAccessible(page);

    // The number of a column is text too, if one says so; a column is left out; names say something.
    const role = (name) => dialog.getByRole("combobox", { name: words.import.role(name), exact: true });
    const chosen = (name) => role(name).evaluate((menu) => menu.selectedOptions[0].textContent);
    assert.deepEqual(
      [await chosen("正文"), await chosen("标题"), await chosen("备注")],
      [words.import.roles[0], words.import.roles[1], words.import.roles[1]],
    );
    // A table without a text is none.
    assert.deepEqual(
      await role("正文").evaluate((menu) => [...menu.options].map((option) => option.disabled)),
      [false, true, true],
    );
    await role("备注").selectOption({ label: words.import.roles[2] });
    await role("标题").selectOption({ label: words.import.roles[0] });
    await dialog.locator(".excerpt").getByText("大雪", { exact: false }).waitFor();
    await eventually(async () => assert.match(await dialog.locator(".excerpt").innerText(), /^大雪\n一连/));
    await eventually(async () => assert.doesNotMatch(await dialog.locator(".said").innerText(), /备注|旧/));

    const pattern = dialog.getByRole("textbox", { name: words.import.pattern, exact: true });
    await pattern.fill("{author}_{year}");
    await pattern.press("Tab");
    const given = dialog.locator(".given tbody tr");
    await eventually(async () => {
      assert.deepEqual((await given.allInnerTexts()).slice(0, 3), [
        `王二_1921.csv\t${words.import.author} = 王二 · ${words.import.date} = 1921`,
        `李三_1936.jsonl\t${words.import.author} = 李三 · ${words.import.date} = 1936`,
        `记.md\t${words.import.noFit}`,
      ]);
    });
    // What is scrolled under the button that stays is smaller than it is.
    await dialog.evaluate((modal) => modal.scrollTo(0, 0));
    await assertAccessible(page);

    // The broken one says so before it is loaded.
    for (let step = 1; step < FILES.length; step++) {
      await dialog.getByRole("button", { name: words.import.next, exact: true }).click();
    }
    await dialog.locator(".look .failed").getByText(words.import.broken).waitFor();

    await load(dialog, words, FILES.length);
    await dialog.locator("#load-outcomes").waitFor();
    const became = await outcomes(dialog);
    assert.deepEqual(became[0], ["坏.docx", words.import.broken]);
    assert.deepEqual(
      became.slice(1).map((said) => said.slice(0, 2)),
      FILES.slice(0, -1).map(({ name }) => [name, words.opened]),
    );
    await page.keyboard.press("Escape");
    await eventually(async () => {
      const documents = await titles(page, words);
      assert.equal(documents.length, 9, documents.join());
    });
    await search(page, words, "山路");
    await eventually(async () => assert.equal(await hits(page), 5));
    await search(page, words, "旧");
    await eventually(async () => assert.equal(await hits(page), 0));
  });

  walk("what is in no document is named before a file is loaded and after", {}, async ({ page, words }) => {
    await settled(page);
    const records = '{"text":"河水涨了，渡口停航。"}\n这一行不是记录\n{"text":"渡船漆成了红色。"}\n';
    const dialog = await chooseTexts(page, words, [file("记录.jsonl", records), file("船.txt", "渡船漆成了红色。")]);
    const { summary, place, why } = words.import.leftOut;
    const named = async (within) => {
      const opener = within.locator(".left-out summary");
      await eventually(async () => assert.equal(await opener.innerText(), summary));
      await opener.click();
      const cells = within.locator(".left-out tbody td");
      await eventually(async () => assert.deepEqual(await cells.allInnerTexts(), [place, why, "这一行不是记录"]));
      await assertAccessible(page);
    };
    await named(look(dialog));
    await load(dialog, words, 2);
    const became = dialog.locator("#load-outcomes");
    await became.waitFor();
    assert.equal(await became.locator("p.note").innerText(), words.import.leftOut.sums);
    await named(became);
    // The file that is whole says nothing of it.
    assert.equal(await became.locator(".left-out").count(), 1);
  });

  walk("who chooses others goes on by the keyboard", { langs: ["en"] }, async ({ page, words }) => {
    await settled(page);
    const dialog = await chooseTexts(page, words, FILES);
    const focused = (what) => page.evaluate((what) => document.activeElement?.matches(what), what);
    // The focus is on what loads them.
    await eventually(async () => assert.ok(await focused("#load-chosen")));
    await dialog.getByRole("button", { name: words.import.others, exact: true }).focus();
    await page.keyboard.press("Enter");
    await eventually(async () => assert.ok(await focused("input[type=file]")));
  });

  walk("an encoding is changed, for one file and for all of its kind", {}, async ({ page, words }) => {
    await settled(page);
    const text = gbk("他走到村口。\n");
    const dialog = await chooseTexts(page, words, [file("a.txt", text), file("b.txt", text), file("c.txt", text)]);
    await look(dialog).waitFor();
    const menu = dialog.getByRole("combobox", { name: words.import.encoding });
    await menu.selectOption("Big5");
    await eventually(async () => assert.doesNotMatch(await dialog.locator(".excerpt").innerText(), /村口/));
    await menu.selectOption("GBK");
    await eventually(async () => assert.match(await dialog.locator(".excerpt").innerText(), /村口/));
    await dialog.getByRole("button", { name: words.import.forAll("txt", 3), exact: true }).click();
    await dialog.getByRole("button", { name: words.import.next, exact: true }).click();
    await eventually(async () => {
      assert.equal(await menu.evaluate((menu) => menu.selectedOptions[0].textContent), "GBK");
      assert.match(await dialog.locator(".excerpt").innerText(), /村口/);
    });
    await load(dialog, words, 3);
    await dialog.locator("#load-outcomes").waitFor();
    await page.keyboard.press("Escape");
    await search(page, words, "村口");
    await eventually(async () => assert.equal(await hits(page), 3));
  });

  walk("rows as one document, and words as they are given", { langs: ["zh-Hant"] }, async ({ page, words }) => {
    await settled(page);
    const dialog = await chooseTexts(page, words, [file("a.csv", TABLE), file("b.txt", "大雪 封 了 山路 。\n")]);
    await look(dialog).waitFor();
    await dialog.getByRole("button", { name: words.import.joined, exact: true }).click();
    await dialog
      .getByRole("combobox", { name: words.import.given, exact: true })
      .selectOption({ label: words.import.spaces });
    await load(dialog, words, 2);
    await dialog.locator("#load-outcomes").waitFor();
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal((await titles(page, words)).length, 2));
  });

  walk("a folder, with what is no text left out", {}, async ({ page, words }) => {
    const root = mkdtempSync(path.join(tmpdir(), "wenmai-"));
    const folder = path.join(root, "日報");
    try {
      for (const [name, content] of [
        ["2014/二.txt", "第二天，山路通了。"],
        ["2014/一.txt", "山路都封了。"],
        [".DS_Store", "\0\0\0"],
        ["2013/雪.md", "大雪封山。"],
      ]) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), content);
      }
      await settled(page);
      await page.getByRole("button", { name: words.open, exact: true }).click();
      const dialog = page.getByRole("dialog", { name: words.openTitle });
      await dialog.getByLabel(words.import.folder).setInputFiles(folder);
      await look(dialog).waitFor();
      assert.match(await dialog.locator(".look .path").innerText(), /^日報\/2013\/雪\.md/);
      await dialog.getByRole("textbox", { name: words.import.pattern, exact: true }).fill("{site}/{year}/{title}");
      await load(dialog, words, 3);
      await dialog.locator("#load-outcomes").waitFor();
      await page.keyboard.press("Escape");
      await eventually(async () => assert.equal(await column(page, words).locator("p").first().innerText(), "日報"));
      await eventually(async () =>
        assert.deepEqual(
          (await titles(page, words)).map((title) => title.trim()[0]),
          ["雪", "一", "二"],
        ),
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  walk("a load is cancelled at once, and the next one kept as far as it came", {}, async ({ page, words }) => {
    await settled(page);
    const files = many();
    const dialog = await chooseTexts(page, words, files);
    await load(dialog, words, files.length);
    await dialog.locator(".reached").getByText(".txt").waitFor();
    await dialog.getByRole("button", { name: words.cancel, exact: true }).click();
    await dialog.locator("#load-running").waitFor({ state: "detached" });
    await eventually(async () => assert.equal(await column(page, words).locator("p").first().innerText(), words.seedName));

    await dialog.locator("input[type=file][multiple]").setInputFiles(files);
    await load(dialog, words, files.length);
    await dialog.locator(".reached").getByText(/0[1-9]\.txt|[1-5]\d\.txt/).waitFor();
    await dialog.getByRole("button", { name: words.import.stop, exact: true }).click();
    await dialog.locator("#load-outcomes").waitFor();
    await dialog.getByText(words.import.unread).waitFor();
    const kept = (await outcomes(dialog)).length;
    assert.ok(kept > 0 && kept < files.length, `${kept} files`);
    await page.keyboard.press("Escape");
    await search(page, words, "大雪");
    await eventually(async () => assert.equal(await hits(page), LINES * kept));
  });

  walk("by the keyboard alone", {}, async ({ page, words }) => {
    await settled(page);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    await page.getByRole("button", { name: words.open, exact: true }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: words.openTitle });
    await dialog.waitFor();
    // To the picker, which the browser opens.
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.matches("input[type=file][multiple]"))) break;
    }
    await pick(page, FILES.slice(0, 1));
    // What loads them has the focus; everything else is after it.
    await eventually(async () => assert.equal(await focused(), "load-chosen"));
    await look(dialog).waitFor();
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((name) => document.activeElement?.closest("label")?.textContent.startsWith(name), words.import.role("备注"))) break;
    }
    await page.keyboard.press("End");
    await eventually(async () => assert.doesNotMatch(await dialog.locator(".said").innerText(), /备注|旧/));
    await eventually(async () => assert.equal(await dialog.locator("section[aria-busy=false]").count(), 1));
    await page.locator("#load-chosen").focus();
    await page.keyboard.press("Enter");
    await dialog.locator("#load-outcomes").waitFor();
    await eventually(async () => assert.equal(await focused(), "load-outcomes"));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await eventually(async () => assert.equal((await titles(page, words)).length, 2));
  });
});
