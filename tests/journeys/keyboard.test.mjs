// Without a mouse: whole journeys on the keyboard alone, and the keys themselves.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { afterwards, eventually, fragment, hits, journeys, lines, settled } from "./support.mjs";

/** What has the focus, in words. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const name = element.getAttribute("aria-label") ?? element.textContent;
    return [
      element.tagName.toLowerCase(),
      element.id,
      name.trim().slice(0, 40),
      element.closest("[data-chart]")?.dataset.chart,
    ];
  });
}

/** Tabs until the focus is on something that `matches`, and asserts that each stop on the way can be seen. */
async function tabTo(page, matches, key = "Tab") {
  for (let stops = 1; stops < 90; stops++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((matches) => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const ringed =
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
      const drawn =
        element.matches("svg a") && [...element.children].some((child) => getComputedStyle(child).stroke !== "none");
      // Drawn by their labels, or by the browser inside the field; and the page's own end.
      const elsewhere =
        element === document.body || element.matches("[type=file], [type=checkbox], [type=date]:not(:focus-visible)");
      return {
        found: element.matches(matches),
        seen: elsewhere || (box.width > 0 && box.height > 0 && (ringed || drawn)),
        what: element.outerHTML.slice(0, 120),
      };
    }, matches);
    assert.ok(stop.seen, `the focus cannot be seen on ${stop.what}`);
    if (stop.found) return stops;
  }
  assert.fail(`Tab does not lead to ${matches}; it ended on ${await focused(page)}`);
}

/** The analysis comes a second and a half late. */
async function slowly(context) {
  // Without the answers that the page was built with.
  await context.route("**/first.bin", (route) => route.fulfill({ body: Buffer.of(0) }));
  await context.route("**/worker_bg.wasm", async (route) => {
    await pause(1500);
    await route.continue();
  });
}

journeys("keyboard", (walk) => {
  walk("from a search to its lines, to a text, and back", {}, async ({ page, words }) => {
    await settled(page);
    await page.keyboard.press("/");
    assert.equal((await focused(page))[1], "query");
    await page.keyboard.type("@支付宝");
    await page.keyboard.press("Enter");
    await page.locator("#node-0").waitFor();
    const all = await hits(page);
    const before = await lines(page);

    // The skip link leads to the result; from there a written form is some stops away, behind how the query is read.
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, ".skip", "Shift+Tab");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page))[0], "main");
    const stops = await tabTo(page, `[aria-label="${words.forms}"] a`);
    assert.ok(stops <= 16, `${stops} stops`);
    await page.keyboard.press("Enter");
    await eventually(async () => assert.ok((await hits(page)) < all));
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await hits(page), all));

    // Through the plot to the lines; arrows go from line to line.
    await tabTo(page, "[data-chart] svg a");
    await tabTo(page, "#node-0");
    // Each step is drawn before the next.
    for (const [key, node] of [["ArrowDown", 1], ["ArrowDown", 2], ["ArrowUp", 1]]) {
      await page.keyboard.press(key);
      await eventually(async () => assert.equal((await focused(page))[1], `node-${node}`));
    }
    await page.keyboard.press("Enter");
    await eventually(async () => assert.match(fragment(page), /^#read\?.*line=/));
    await settled(page);
    await page.locator("[id^=text-] mark").first().waitFor();
    await page.goBack();
    await eventually(async () => assert.match(fragment(page), /^#concordance\?/));
    await eventually(async () => assert.deepEqual(await lines(page), before));
  });

  walk("a bar of the first chart opens with Enter", { langs: ["zh-Hans"] }, async ({ page }) => {
    await page.waitForSelector("[data-chart] a");
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
    await page.keyboard.press("Enter");
    await tabTo(page, "[data-chart=words] svg a");
    const [, , name] = await focused(page);
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(`${fragment(page).split("q=")[1]} ${await hits(page)}`, name));
  });

  walk("digits are pages, but not while one types", {}, async ({ page, words }) => {
    await settled(page);
    for (const [key, name] of [
      ["2", "read"],
      ["3", "words"],
      ["4", "concordance"],
      ["1", "overview"],
    ]) {
      await page.keyboard.press(key);
      await eventually(() => assert.equal(fragment(page), `#${name}`));
      const current = page.getByRole("navigation", { name: words.pages }).locator("[aria-current=page]");
      await eventually(async () => assert.equal(await current.innerText(), words[name]));
    }
    await page.keyboard.press("/");
    await page.keyboard.type("1/2?3");
    assert.equal(await page.locator("#query").inputValue(), "1/2?3");
    assert.equal(fragment(page), "#overview");
    assert.equal(await page.getByRole("dialog").count(), 0);
    // With Ctrl they are the browser's.
    await page
      .locator("h1")
      .first()
      .evaluate(() => document.activeElement.blur());
    await page.keyboard.press("Control+3");
    assert.equal(fragment(page), "#overview");
  });

  walk("the list of keys opens, closes, and gives the focus back", { at: "#overview" }, async ({ page, words }) => {
    await settled(page);
    const link = page
      .getByRole("navigation", { name: words.pages })
      .getByRole("link", { name: words.words, exact: true });
    await link.focus();
    const dialog = page.getByRole("dialog", { name: words.keys });
    await page.keyboard.press("?");
    await dialog.waitFor();
    assert.ok((await dialog.locator("kbd").count()) >= 8);
    assert.ok(await dialog.evaluate((dialog) => dialog.contains(document.activeElement)));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.ok(await link.evaluate((link) => link === document.activeElement), `the focus is on ${await focused(page)}`);

    const button = page.getByRole("button", { name: words.keys, exact: true });
    await button.press("Enter");
    await dialog.getByRole("button", { name: words.close, exact: true }).press("Enter");
    await dialog.waitFor({ state: "hidden" });
    assert.ok(
      await button.evaluate((button) => button === document.activeElement),
      `the focus is on ${await focused(page)}`,
    );
  });

  walk("behind a dialog the page keeps still", { langs: ["en"], at: "#overview" }, async ({ page, words }) => {
    await settled(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: words.keys }).waitFor();
    await page.keyboard.press("3");
    await page.keyboard.press("/");
    await afterwards(page, 100);
    assert.equal(fragment(page), "#overview");
  });

  walk("what is typed before the corpus is open stays", { langs: ["en"], prepare: slowly }, async ({ page, words }) => {
    const field = page.getByRole("combobox", { name: words.search, exact: true });
    await field.fill("支付宝");
    assert.equal(await page.locator("main article").count(), 0, "the corpus is not open yet");
    await settled(page);
    assert.equal(await field.inputValue(), "支付宝");
    assert.equal((await focused(page))[1], "query");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await hits(page), 25));
  });

  walk(
    "an input method composes in peace",
    { langs: ["zh-Hans", "zh-Hant"], at: "#overview" },
    async ({ page, words }) => {
      await settled(page);
      const input = await page.context().newCDPSession(page);
      const compose = (text) =>
        input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await page.keyboard.press("/");
      await compose("zhi");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      assert.equal(fragment(page), "#overview", "Enter belongs to the input method");
      await page.locator("#query").fill("");
      await compose("zhi'fu");
      await input.send("Input.insertText", { text: "支付" });
      await page.keyboard.press("Enter");
      await eventually(() => assert.equal(fragment(page), "#concordance?q=支付"));

      // The list's own field looks when the composition ends, not before.
      await page.locator("#query").evaluate((field) => field.blur());
      await page.keyboard.press("3");
      await settled(page);
      const field = page.getByRole("searchbox", { name: words.find });
      await field.focus();
      await compose("zhi");
      await compose("zhi'fu");
      assert.doesNotMatch(fragment(page), /find=/);
      await input.send("Input.insertText", { text: "支付" });
      await eventually(() => assert.match(fragment(page), /find=支付(&|$)/));
      assert.equal(await field.inputValue(), "支付");
    },
  );

  walk("filters, orders and files without a mouse", { langs: ["en"] }, async ({ page, words }) => {
    await settled(page);
    await tabTo(page, "aside input[type=checkbox]");
    await page.keyboard.press("Space");
    await eventually(() => assert.equal(fragment(page), "#overview?docs=1-4"));
    // The focus is where it was, so that the next key goes on from there.
    assert.equal((await focused(page))[0], "input");
    await page.keyboard.press("Space");
    await eventually(() => assert.equal(fragment(page), "#overview"));
    await page.keyboard.press("3");
    await settled(page);
    await tabTo(page, "th a");
    await page.keyboard.press("Enter");
    await eventually(() => assert.match(fragment(page), /order=text/));
    assert.equal((await focused(page))[0], "a");
    const button = page.getByRole("button", { name: words.open, exact: true });
    await button.press("Enter");
    const dialog = page.getByRole("dialog", { name: words.openTitle });
    await tabTo(page, "input[type=file]");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.ok(await button.evaluate((button) => button === document.activeElement));
  });
});
