// Words in a row, measures of dispersion, and what is left out as stopwords.
import assert from "node:assert/strict";
import { crowded } from "./figure-check.mjs";
import { assertAccessible, csv, eventually, fragment, hits, journeys, number, saved, settled } from "./support.mjs";

const unit = (page, words, name) => page.getByRole("group", { name: words.unit }).getByRole("button", { name, exact: true });

const rows = (page, name) =>
  page
    .getByRole("table", { name, exact: true })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll(",", ""))));

journeys("rows", (walk) => {
  walk("n-grams by length and frequency, with their hits", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await unit(page, words, words.ngrams).click();
    await eventually(async () => assert.equal((await rows(page, words.ngrams)).length, 50));
    assert.equal(fragment(page), "#words?rows=ngrams");
    await page.getByRole("combobox", { name: words.minFreq }).selectOption("10");
    await eventually(async () => assert.ok((await rows(page, words.ngrams)).every((row) => Number(row[2]) >= 10)));
    assert.equal(fragment(page), "#words?rows=ngrams&minfreq=10");
    const list = await rows(page, words.ngrams);
    const items = number(await page.locator("main [role=status]").first().innerText());
    const file = await saved(page, page.getByRole("button", { name: words.csv(words.ngrams) }));
    assert.equal(csv(file.bytes).length - 1, items);
    await page.getByRole("rowheader", { name: list[0][1], exact: true }).getByRole("link").click();
    await eventually(async () => assert.equal(await hits(page), Number(list[0][2])));
  });

  walk("frames say what fills them, and each filler opens its hits", { at: "#words?rows=frames" }, async ({ page, words }) => {
    await settled(page);
    const row = page.getByRole("table", { name: words.frames, exact: true }).locator("tbody tr").first();
    const filler = row.locator("td.forms").getByRole("link").first();
    const freqs = [number(await row.locator("td.number").nth(1).innerText()), number(await filler.locator("small").innerText())];
    await filler.click();
    await eventually(async () => assert.equal(await hits(page), freqs[1]));
    await page.goBack();
    await row.getByRole("rowheader").getByRole("link").click();
    await eventually(async () => assert.equal(await hits(page), freqs[0]));
  });

  walk("measures of dispersion stand beside the list, and in its file", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await page.getByText(words.measures, { exact: true }).click();
    for (const name of ["KLD", "ARF"]) await page.getByRole("checkbox", { name, exact: true }).check();
    await eventually(async () => assert.equal(fragment(page), "#words?columns=arf.kld"));
    await eventually(async () => {
      const first = (await rows(page, words.words))[0];
      assert.ok(Number(first[6]) > 1 && Number(first[6]) <= Number(first[2]), `${first}`);
      assert.ok(Number(first[7]) >= 0, `${first}`);
    });
    await page.getByRole("columnheader", { name: "ARF" }).getByRole("button").click();
    await page.getByRole("dialog", { name: words.about("ARF") }).getByText("Savický", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    const file = await saved(page, page.locator("[data-chart=list]").getByRole("button", { name: "CSV" }));
    const [head] = csv(file.bytes);
    assert.ok(head.includes("arf") && head.includes("kld"), `${head}`);
  });

  walk("the stopwords are listed, edited and restored, and counts follow", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    const total = async () => number(await page.locator("main [role=status]").first().innerText());
    const before = await total();
    await page.getByRole("button", { name: words.stopwordList, exact: true }).click();
    const panel = page.getByRole("region", { name: words.stopwordList });
    // Two words of the reader's own, in whatever script they are typed.
    await panel.getByRole("textbox").fill("用戶、平台");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await total(), before - 2));
    assert.equal(fragment(page), "#words?stop=用戶&stop=平台");
    // One of the list counts after all.
    await panel.getByRole("button", { name: "的", exact: true, pressed: true }).waitFor();
    await panel.getByTitle(words.stopCount("的"), { exact: true }).click();
    await panel.getByRole("button", { name: "的", exact: true, pressed: false }).waitFor();
    await eventually(async () => assert.equal(await total(), before - 1));
    await page.getByRole("rowheader", { name: "的", exact: true }).waitFor();
    // Back undoes, and the list can be had as it was.
    await page.goBack();
    await eventually(async () => assert.equal(await total(), before - 2));
    await panel.getByTitle(words.stopCount("用户"), { exact: true }).click();
    await eventually(async () => assert.equal(fragment(page), "#words?stop=平台"));
    await assertAccessible(page);
    await panel.getByRole("button", { name: words.stopRestore, exact: true }).click();
    await eventually(async () => assert.equal(await total(), before));
    assert.equal(fragment(page), "#words");
    // A row's own way into the list, and a stopword's to its hits.
    await page.getByRole("button", { name: words.leaveOut("微信"), exact: true }).click();
    await eventually(async () => assert.equal(fragment(page), "#words?stop=微信"));
    const entry = panel.getByRole("link", { name: /^的 / });
    const freq = number((await entry.innerText()).trim());
    await entry.click();
    await settled(page);
    await eventually(async () => assert.ok((await hits(page)) >= freq));
  });

  walk("parts of speech, each with its hits", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await unit(page, words, words.pos).click();
    await eventually(async () => assert.equal(fragment(page), "#words?unit=pos"));
    const head = page.getByRole("rowheader", { name: `v ${words.verb}`, exact: true });
    const freq = Number((await head.locator("xpath=..").locator("td").nth(1).innerText()).replaceAll(",", ""));
    assert.ok(freq > 100);
    await head.getByRole("link").click();
    await settled(page);
    await eventually(async () => assert.equal(await hits(page), freq));
    assert.match(fragment(page), /q=\[pos="v"\]&expert=1/);
  });

  walk("a cloud of the list, its table, and its files", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("button", { name: words.cloud, exact: true }).click();
    await eventually(async () => assert.equal(fragment(page), "#words?cloud=1"));
    const cloud = page.locator("svg.cloud");
    await eventually(async () => assert.equal(await cloud.getByRole("link").count(), 50));
    assert.deepEqual(await crowded(page), []);
    const figure = page.locator("[data-chart=list]");
    // Points of the picture: twice the figure's.
    const picture = await saved(page, figure.getByRole("button", { name: "PNG" }));
    assert.equal(picture.name, "wenmai-list.png");
    assert.equal(picture.bytes.subarray(1, 4).toString(), "PNG");
    const { width } = await cloud.boundingBox();
    assert.equal(picture.bytes.readUInt32BE(16), Math.floor(width * 2));
    const about = await saved(page, figure.getByRole("button", { name: words.aboutFile, exact: false }).last());
    const said = JSON.parse(about.bytes.toString("utf8"));
    assert.match(said.citation, /^Wenmai .*\([0-9a-f]{16}\), Words: filter main text/);
    assert.ok(said.link.includes("#words?cloud=1"));
    assert.equal(said.settings.filter, "main text");
    const drawing = await saved(page, figure.getByRole("button", { name: "SVG" }));
    assert.ok(drawing.bytes.toString("utf8").includes("<metadata>{"));
    // By keyboard: one stop, arrows from word to word, Enter to the hits.
    await cloud.getByRole("link").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(fragment(page), /^#concordance\?q=/);
  });

  walk("a calculator of parts and of texts", { at: "#words" }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("button", { name: words.calculator, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: words.calculator });
    const [freqs, sizes] = [dialog.getByRole("textbox").nth(0), dialog.getByRole("textbox").nth(1)];
    await freqs.fill("1 2 3 4 5");
    await sizes.fill("9, 10, 10, 10");
    await dialog.getByRole("alert").waitFor();
    await sizes.fill("9, 10, 10, 10, 11");
    // Gries' example: DP is 0.18, normalised 0.2195.
    await eventually(async () => assert.match(await dialog.getByRole("button", { name: /^DP /, exact: false }).innerText(), /0\.18/));
    await dialog.getByRole("button", { name: /^DPnorm/ }).click();
    await dialog.getByText("Lijffijt & Gries", { exact: false }).waitFor();
    await assertAccessible(page);
    await dialog.getByRole("button", { name: words.aText, exact: true }).click();
    await dialog.getByRole("textbox").first().fill("a b a c");
    await eventually(async () => assert.match(await dialog.getByRole("button", { name: /^TTR/ }).innerText(), /0\.75/));
  });
});
