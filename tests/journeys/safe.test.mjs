// Texts are texts: whatever is in them, or in a link, is shown and runs nothing.
import assert from "node:assert/strict";
import { eventually, fragment, journeys, openTexts, search, settled, tab } from "./support.mjs";

const HOSTILE = `<script>globalThis.ran = "script"</script>
<img src=x onerror="globalThis.ran = 'image'"> 一張圖片
<a href="javascript:globalThis.ran = 'link'">javascript:alert(1)</a> 一個連結
<svg onload="globalThis.ran='svg'"></svg><iframe srcdoc="<script>parent.ran='frame'</script>"></iframe>
騰訊\u202Eזה הפוך\u202C和支\u200B付\u200D寶，支付寶和騰訊。
=HYPERLINK("javascript:1") {{constructor.constructor("ran=1")()}} \${ran = 1} &lt;b&gt;粗體&lt;/b&gt;
`;

/** Nothing of the text has become part of the page. */
async function harmless(page, url) {
  const found = await page.evaluate(() => ({
    ran: globalThis.ran,
    elements: document.querySelectorAll("body script, body img, body iframe, body object, [onerror], [onload]").length,
    links: [...document.querySelectorAll("[href], [src]")]
      .map((element) => element.href?.baseVal ?? element.href ?? element.src)
      .map((address) => new URL(address, location.href).href),
  }));
  assert.equal(found.ran, undefined);
  assert.equal(found.elements, 0);
  assert.deepEqual(
    found.links.filter((address) => !address.startsWith(url) && !address.startsWith("data:")),
    [],
  );
}

journeys("safe", (walk) => {
  walk("a hostile text is shown as text on every page", { langs: ["en", "zh-Hant"] }, async ({ page, words, url }) => {
    await settled(page);
    page.on("dialog", () => page.said.push("a dialog of the browser's"));
    const name = "<img src=x onerror='globalThis.ran=1'>.txt";
    const dialog = await openTexts(page, words, [{ name, mimeType: "text/plain", buffer: Buffer.from(HOSTILE) }]);
    await dialog.getByText(words.opened, { exact: true }).waitFor();
    await dialog.getByText(name).waitFor();
    await page.keyboard.press("Escape");
    await harmless(page, url);

    await page.getByRole("button", { name: words.allText, exact: true }).click();
    for (const shown of ["overview", "words", "read", "concordance"]) {
      await tab(page, words, shown);
      await harmless(page, url);
    }
    await tab(page, words, "read");
    const originals = page.locator("[id^=text-] p:nth-of-type(1)");
    const text = (await originals.allTextContents()).join("\n");
    for (const piece of [
      "<script>globalThis.ran",
      "onerror=",
      "javascript:alert(1)",
      "\u202Eזה הפוך\u202C",
      "\u200B",
    ]) {
      assert.ok(text.includes(piece), `${JSON.stringify(piece)} in ${JSON.stringify(text)}`);
    }

    for (const query of ["script", "javascript", "支付寶", '"<img src"']) {
      await search(page, words, query);
      await harmless(page, url);
    }
    // What turns the direction round does so in its own cell only.
    await search(page, words, "騰訊");
    const cells = page.locator("[role=cell] bdi");
    await eventually(async () => assert.ok((await cells.count()) > 0));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
  });

  walk(
    "a hostile link is a query",
    {
      langs: ["en"],
      at: "#concordance?q=%3Cimg%20src=x%20onerror=%22globalThis.ran=1%22%3E&form=%3Cscript%3E&site=javascript:1",
    },
    async ({ page, words, url }) => {
      await settled(page);
      await harmless(page, url);
      for (const shown of ["overview", "words", "read", "concordance"]) {
        await tab(page, words, shown);
        await harmless(page, url);
      }
      assert.match(fragment(page), /<img src/);
    },
  );
});
