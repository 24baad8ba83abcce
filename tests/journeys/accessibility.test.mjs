// Every page in every language, light and dark, wide and narrow: no violation that axe-core finds, nothing cut off, and the
// same things said in each. Journeys are made in one language each since this looks at all of them.
import assert from "node:assert/strict";
import { assertAccessible, eventually, journeys, LANGS, openTexts, search, settled, visit } from "./support.mjs";
import { WORDS } from "./words.mjs";

// Groups, two keys, columns, a sample near another query: all that a concordance may show.
const CONCORDANCE =
  "#concordance?q=1:[pos%3D%22v%22] [norm%3D%22微信%22]&expert=1&sort=R1,C0:pinyin:desc&group=zone,year&near=doc:微信&beside=date,zone";

const STATES = [
  "#overview",
  "#concordance",
  "#concordance?q=@支付宝",
  "#concordance?q=@支付宝&chosen=3",
  "#concordance?q=@支付保",
  "#concordance?q=沒有這個詞",
  CONCORDANCE,
  "#read?doc=3&q=微信&outlined=1",
  "#read?doc=0&side=counted",
  "#words",
  "#words?find=zzzz",
  "#words?columns=arf.kld",
  "#words?rows=ngrams",
  "#words?rows=frames",
  "#keywords",
  "#keywords?docs=0&k.robust=1",
  "#keywords?docs=0&k.side=both&k.against=part&k.part.docs=4",
  "#keywords?docs=0&k.against=list",
  "#collocates",
  "#collocates?q=微信&docs=0&c.places=1&c.compared=1",
  "#collocates?q=微信&docs=0&c.compared=part&c.part.docs=4",
  "#concordance?q=微信&spread=year",
  "#collocates?q=沒有這個詞",
  "#trends",
  "#trends?trend=微信&trend=@支付宝&by=document",
  "#compare",
  "#compare?part=typical",
  "#compare?part=tf-idf",
  "#compare?part=diversity",
  "#compare?part=passages",
  "#dictionary",
  "#dictionary?d.list=stopwords&d.freq=1",
  "#dictionary?d.list=stopwords&d.find=zzzz",
  "#dictionary?d.list=concepts&d.item=9",
  "#dictionary?d.list=codes",
  "#dictionary?d.list=subcorpora",
  "#codes",
];

/** A field of the query builder, and where collocates are counted. */
const HOMONYMS = ["within"];

/** No violation in a scheme of colours. */
async function accessible(page, what, colorScheme) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  try {
    await assertAccessible(page);
  } catch (error) {
    error.message = `${what}, ${colorScheme}: ${error.message}`;
    throw error;
  }
}

async function fits(page, what) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what} is ${over} pixels too wide`);
}

/** Axe, and the width of the page, in both schemes of colours. */
async function look(page, what) {
  for (const colorScheme of ["light", "dark"]) await accessible(page, what, colorScheme);
  await fits(page, what);
}

/** All that the page says: texts, and the names of things. */
function said(page) {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll("body *")];
    const names = elements.flatMap((element) =>
      ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name)),
    );
    const texts = elements.flatMap((element) => [element, ...element.childNodes]).map((node) => node.textContent.trim());
    return [...new Set([...names, ...texts])].filter((text) => text && text.length < 200);
  });
}

/**
 * Goes through all states, and gives the names of the words that were said. Each state is looked at narrow and wide, in one
 * scheme of colours for each, and in the other for another language.
 */
async function sweep(page, lang, turn) {
  const heard = new Set();
  for (const [place, state] of STATES.entries()) {
    if (place) await visit(page, state);
    else await settled(page);
    const schemes = (place + turn) % 2 ? ["dark", "light"] : ["light", "dark"];
    for (const [width, scheme] of [[360, schemes[0]], [1280, schemes[1]]]) {
      const what = `${state} at ${width} pixels, ${lang}`;
      await page.setViewportSize({ width, height: 800 });
      await accessible(page, what, scheme);
      await fits(page, what);
    }
    assert.equal(await page.getAttribute("html", "lang"), lang);
    for (const text of await said(page)) heard.add(text);
  }
  return new Set(sentences(WORDS[lang]).filter(([, text]) => heard.has(text)).map(([name]) => name));
}

/** Each word or sentence of a language with its name, as far as it is always the same. */
function sentences(words, before = "") {
  return Object.entries(words).flatMap(([name, value]) => {
    if (typeof value === "string") return [[before + name, value]];
    return typeof value === "object" && !(value instanceof RegExp) ? sentences(value, `${before}${name}.`) : [];
  });
}

journeys("accessibility", (walk) => {
  const first = { langs: ["en"], at: STATES[0], width: 360 };
  walk("every state, and the same said in every language", first, async ({ page, visitor }) => {
    const heard = await Promise.all(
      Object.entries(LANGS).map(async ([lang, locale], turn) => {
        const own = lang === "en" ? page : await visitor(STATES[0], { lang: locale });
        return sweep(own, lang, turn);
      }),
    );
    // Words of the interface stand in Chinese texts as well, so what is heard in English is what has to be said; but for
    // words that mean two things in English alone.
    for (const [place, lang] of Object.keys(LANGS).entries()) {
      const unsaid = [...heard[0]].filter((name) => !heard[place].has(name) && !HOMONYMS.includes(name));
      assert.deepEqual(unsaid, [], `not said in ${lang}`);
    }
    assert.ok(heard[0].size > 80, `only ${heard[0].size} words of the interface were heard`);
  });

  walk("dialogs, notices and faults", { langs: Object.keys(LANGS) }, async ({ page, words }) => {
    await settled(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: words.keys }).waitFor();
    await look(page, "the list of keys");
    await page.keyboard.press("Escape");
    await search(page, words, "微信");
    await search(page, words, "@支付");
    await page.getByRole("search").getByRole("alert").waitFor();
    await look(page, "a query that does not parse");
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, "a query that does not parse, narrow");
    await page.getByRole("button", { name: words.column }).click();
    await page.getByRole("complementary", { name: words.column }).waitFor();
    await look(page, "the column as a sheet");
    const files = [
      ["bad.txt", ""],
      ["good.txt", "騰訊和支付寶。"],
    ];
    const dialog = await openTexts(
      page,
      words,
      files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })),
    );
    await dialog.getByText(words.empty).waitFor();
    await look(page, "what became of the files");
  });

  walk("tables in place of figures", { langs: ["zh-Hant"], at: "#concordance?q=@支付宝" }, async ({ page, words }) => {
    await settled(page);
    await page.getByRole("button", { name: words.table, exact: true }).click();
    await look(page, "the plot as a table");
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, "the plot as a table, narrow");
  });

  walk("another language at once, kept for the next visit", { langs: ["en"] }, async ({ page, words }) => {
    await settled(page);
    const menu = page.getByRole("combobox", { name: words.language, exact: true });
    await menu.selectOption({ label: "繁體中文" });
    await eventually(async () => assert.equal(await page.getAttribute("html", "lang"), "zh-Hant"));
    await page.getByRole("link", { name: "詞表", exact: true }).waitFor();
    await page.reload();
    await settled(page);
    assert.equal(await page.getAttribute("html", "lang"), "zh-Hant");
    await page.getByRole("link", { name: "詞表", exact: true }).waitFor();
  });
});
