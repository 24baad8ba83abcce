// The page in chunks: the first chart waits for none, all of them come once it stands, and one that does not arrive, or as
// something else, is said and asked for again.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { DIST, eventually, journeys, settled, tab, visit } from "./support.mjs";

const isChunk = (request) => /\/chunk-[^/]*\.wasm$/.test(request.url());

journeys("chunks", (walk) => {
  walk("come after the first chart, and then nothing more is asked for", {}, async ({ page, words }) => {
    await page.waitForSelector("[data-chart] a");
    assert.deepEqual(page.requests.filter(isChunk), [], "the chart waits for none");
    const files = readdirSync(DIST).filter((name) => name.startsWith("chunk-")).sort();
    const came = async () => {
      const responses = await Promise.all(page.requests.filter(isChunk).map((request) => request.response()));
      await Promise.all(responses.map((response) => response.finished()));
      return responses.map((response) => response.url().split("/").pop()).sort();
    };
    await eventually(async () => assert.deepEqual(await came(), files, "each once"));
    for (const name of ["words", "read", "compare"]) await tab(page, words, name);
    await page.getByRole("button", { name: words.along.save, exact: true }).click();
    await page.getByRole("dialog", { name: words.along.title }).getByRole("button", { name: words.along.bundle }).waitFor();
    assert.equal(page.requests.filter(isChunk).length, files.length);
  });

  walk("that are on their way when the page is left did not fail", { langs: ["en"] }, async ({ page }) => {
    await settled(page);
    await page.route(/\/chunk-/, async (route) => {
      await new Promise((later) => setTimeout(later, 300));
      await route.continue().catch(() => {});
    });
    for (let time = 0; time < 3; time++) {
      const asked = page.waitForRequest((request) => isChunk(request));
      await page.reload();
      await settled(page);
      await asked;
    }
    await page.reload();
    await settled(page);
  });

  // A sign-in page in place of the file, half a file, and none.
  const wrong = [
    (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Sign in</title>" }),
    async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
    },
    (route) => route.abort(),
    (route) => route.fulfill({ status: 404, body: "" }),
  ];
  const says = /CompileError|TypeError|chunk-|Failed to load resource|ERR_ABORTED/;
  walk("that do not arrive are said, and asked for again", { says, at: "#overview" }, async ({ page, words }) => {
    await settled(page);
    let answer = wrong[0];
    await page.route(/\/chunk-/, (route) => answer(route));
    await page.reload();
    await settled(page);
    await page.evaluate(() => (location.hash = "#words"));
    const alert = page.locator("main").getByRole("alert");
    for (answer of wrong) {
      await alert.getByText(words.missing).waitFor();
      await alert.getByRole("button", { name: words.retry, exact: true }).click();
    }
    await alert.getByText(words.missing).waitFor();
    assert.equal(await page.getByRole("navigation", { name: words.pages }).count(), 1, "the page stands");
    answer = (route) => route.continue();
    await alert.getByRole("button", { name: words.retry, exact: true }).click();
    await settled(page);
    await visit(page, "#compare");
  });
});
