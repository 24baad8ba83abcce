// A query that does not parse: what is wrong is said at its place, and what was there stays.
import assert from "node:assert/strict";
import { eventually, hits, journeys, lines, number, search, settled } from "./support.mjs";

/** Types a bad query over a good one: the sentence, the marked place; and the good one's lines are still there. */
async function bad(page, words, query) {
  await search(page, words, "支付宝");
  const before = { hits: await hits(page), lines: await lines(page) };
  await search(page, words, query);
  const field = page.getByRole("combobox", { name: words.search, exact: true });
  const alert = page.getByRole("search").getByRole("alert");
  await alert.waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await field.inputValue(), query);
  assert.equal(await alert.getAttribute("id"), await field.getAttribute("aria-describedby"));
  assert.deepEqual({ hits: await hits(page), lines: await lines(page) }, before);
  await page.getByText(words.stale("支付宝"), { exact: true }).waitFor();
  return { alert, sentence: (await alert.innerText()).trim(), marked: await page.locator("form mark").textContent() };
}

/** Any good query, and all is well. */
async function well(page, words) {
  await search(page, words, "微信");
  await page.getByRole("search").getByRole("alert").waitFor({ state: "detached" });
  await eventually(async () => assert.ok((await hits(page)) > 100));
}

journeys("bad input", (walk) => {
  walk("a quotation mark that is not closed", {}, async ({ page, words }) => {
    const { sentence, marked } = await bad(page, words, '微信 "支付');
    assert.ok(sentence.startsWith(words.faults.quote), sentence);
    assert.ok('"支付'.startsWith(marked) && marked !== "", `marked is ${marked}`);
    await well(page, words);
  });

  walk("a concept that there is not, but one like it", {}, async ({ page, words }) => {
    const { alert, sentence, marked } = await bad(page, words, "@支付");
    assert.ok(sentence.startsWith(words.faults.concept), sentence);
    assert.equal(marked, "@支付");
    await alert.getByRole("button", { name: "@支付宝", exact: true }).click();
    await eventually(async () => {
      assert.equal(await page.getByRole("combobox", { name: words.search, exact: true }).inputValue(), "@支付宝");
      assert.ok((await lines(page)).some((line) => line.node === "Alipay"));
    });
    assert.equal(await alert.count(), 0);
  });

  walk("a bad query in a link", { at: "#concordance?q=@支付" }, async ({ page, words }) => {
    const alert = page.getByRole("search").getByRole("alert");
    await alert.waitFor();
    assert.ok((await alert.innerText()).startsWith(words.faults.concept));
    await well(page, words);
  });

  walk("an empty query asks what to look for", { langs: ["en"] }, async ({ page, words }) => {
    await page.getByRole("combobox", { name: words.search, exact: true }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "What are you looking for?" }).waitFor();
    await page.locator("main").getByRole("link", { name: "@支付宝" }).click();
    await eventually(async () => assert.ok((await hits(page)) > 0));
  });

  walk("damaged links open", { langs: ["en"] }, async ({ page, url }) => {
    await settled(page);
    const links = [
      "#nowhere",
      "#words?unit=&order=%&item=-1",
      "#concordance?q=%ff&sort=L9&at=x",
      "#read?doc=-1&line=x",
      "#overview?docs=9-0&script=..",
    ];
    for (const at of links) {
      await page.goto(url + at);
      await settled(page);
      assert.ok((await page.getByRole("heading", { level: 1 }).count()) === 1, at);
      assert.equal(await page.locator("main").getByRole("alert").count(), 0, at);
    }
  });

  // Such links come from lists that were longer, or from a slip of the hand.
  for (const [at, shows] of [
    ["#words?item=99999", "main tbody tr"],
    ["#concordance?q=微信&at=5000", "main [role=row][aria-rowindex]"],
    ["#read?doc=3&line=99999", "main [id^=text-]"],
    ["#read?doc=99", "main [id^=text-], main nav a, main select"],
  ]) {
    walk(`a link beyond the end has a way on: ${at}`, { langs: ["en"], at }, async ({ page }) => {
      await settled(page);
      await eventually(
        async () => assert.ok((await page.locator(shows).count()) > 0, await page.locator("main").innerText()),
        3000,
      );
      const ranges = (await page.locator("main").innerText()).matchAll(/([\d,]+)–([\d,]+) of/g);
      for (const [range, first, last] of ranges) assert.ok(number(first) <= number(last), range);
    });
  }
});
