// A text as it came beside as it is counted.
import assert from "node:assert/strict";
import { eventually, fragment, journeys, number, settled } from "./support.mjs";

journeys("read", (walk) => {
  walk(
    "a doubtful date, inserted readings and lost marks are said and shown",
    { at: "#read?doc=3" },
    async ({ page, words }) => {
      await settled(page);
      assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^003 · 越來越難/);
      await page.getByRole("listitem").filter({ hasText: words.doubtful }).waitFor();

      const line = page.locator("[id^=text-]", { hasText: "近日,在2014騰訊" });
      const [original, counted] = await line.locator("p").all();
      const struck = await original
        .locator("del")
        .evaluateAll((marks) => marks.map((mark) => [mark.textContent, mark.title]));
      assert.deepEqual(struck[0], ["(jīng)", words.inserted]);
      assert.ok(
        struck.some(([text]) => text === "??v"),
        "the lost full stop",
      );
      assert.equal(
        await original
          .locator("del")
          .first()
          .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
        "line-through",
      );
      assert.match(await original.innerText(), /發\(fā\)展\?\?v/);
      assert.match(await counted.innerText(), /發展。縱觀微信/);
      assert.doesNotMatch(await counted.innerText(), /\(fā\)/);
    },
  );

  walk("what is set aside is marked, and can be counted", { at: "#read?doc=3" }, async ({ page, words }) => {
    await settled(page);
    const line = page.locator("[id^=text-]", { hasText: "OA系統" }).first();
    assert.match(await line.innerText(), new RegExp(words.navigation));
    assert.match(await line.locator("p").last().innerText(), new RegExp(words.setAside));
    await page.getByRole("button", { name: words.allText, exact: true }).click();
    await eventually(async () => assert.match(await line.locator("p").last().innerText(), /OA系統 \| ERP系統/));
  });

  walk("from hit to hit", { at: "#read?doc=3&q=微信" }, async ({ page, words }) => {
    await settled(page);
    const status = page.locator("main [role=status]").first();
    const marks = page.locator("[id^=text-] mark");
    await eventually(async () =>
      assert.equal(await marks.count(), number((await status.innerText()).replace("微信", ""))),
    );
    const seen = [];
    for (let step = 0; step < 3; step++) {
      await page.getByRole("link", { name: words.nextHit }).click();
      const line = await eventually(() => {
        const line = Number(new URLSearchParams(fragment(page).split("?")[1]).get("line"));
        assert.ok(line > (seen.at(-1) ?? -1), fragment(page));
        return line;
      });
      seen.push(line);
      const mark = page.locator(`#text-${line} mark`).first();
      await eventually(async () => {
        const box = await mark.boundingBox();
        assert.ok(box.y >= 0 && box.y < 800, `the hit is at ${box.y}`);
      });
      assert.match(await mark.innerText(), /微信|微xin/);
    }
  });

  walk("words are outlined with what they are counted as", { at: "#read?doc=1" }, async ({ page }) => {
    await settled(page);
    await page.locator("main").getByRole("checkbox").check();
    const word = page.locator("[id^=text-] p:last-child [title]", { hasText: /^zhi付宝$/ }).first();
    await word.waitFor();
    assert.match(
      await word.evaluate((word) => word.closest("[title]").title + (word.querySelector("[title]")?.title ?? "")),
      /支付宝/,
    );
    assert.match(fragment(page), /outlined=1/);
  });
});
