// Every measure there is: reached from what one of them is, narrowed to a family and to what it is called.
import assert from "node:assert/strict";
import { assertAccessible, eventually, fragment, journeys, settled } from "./support.mjs";

journeys("measures", (walk) => {
  walk("what a measure is leads to all of its kind", { at: "#compare?part=diversity" }, async ({ page }) => {
    await settled(page);
    await page.locator("th .measure button", { hasText: "MATTR" }).click();
    await page.getByRole("dialog").locator(".onward button").click();
    await eventually(async () => assert.equal(fragment(page), "#measures?part=diversity&m.family=diversity"));
    const entries = page.locator(".catalogue li");
    await eventually(async () => assert.ok((await entries.count()) > 5));
    const family = await entries.count();
    await page.locator(".catalogue .choice button").first().click();
    await eventually(async () => assert.ok((await entries.count()) > family));
    await page.locator(".catalogue input[type=search]").fill("mtld_taaled");
    await eventually(async () => assert.equal(await entries.count(), 1));
    assert.equal(fragment(page), "#measures?part=diversity&m.find=mtld_taaled");
    assert.match(await entries.first().innerText(), /Kyle/);
    await assertAccessible(page);
  });
});
