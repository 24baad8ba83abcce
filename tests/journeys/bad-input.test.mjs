// A query that does not parse: what is wrong is said at its place, and what was there stays.
import assert from "node:assert/strict";
import { eventually, hits, journeys, lines, search } from "./support.mjs";

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
    assert.equal(sentence, words.faults.quote);
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

  walk("a wildcard that is not understood", {}, async ({ page, words }) => {
    const { sentence, marked } = await bad(page, words, "微*");
    assert.ok(sentence.includes("*") && sentence.includes(words.faults.star), sentence);
    assert.equal(marked, "*");
    await well(page, words);
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
    for (const at of ["#nowhere", "#words?item=99999999", "#read?doc=99", "#concordance?q=%ff&sort=L9&at=5000", "#concordance?q=微信&at=5000", "#read?line=99999"]) {
      await page.goto("about:blank");
      await page.goto(url + at);
      await page.waitForSelector("main article[aria-busy=false]");
      assert.ok((await page.locator("main").innerText()).trim().length > 10, at);
    }
  });
});
