// What figures are looked at with: corpora of few and of many things, in Chinese, English and both; the pages that have
// a figure; and whether a figure's labels overlap or are cut.
import { visit } from "./support.mjs";

/** The same numbers each time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const HAN = [..."城市河流山岭天气道路学校医院工厂农田森林海洋船只火车桥梁电影音乐绘画书信报纸商店银行法律历史地理哲学数学物理化学"];
const LONG = [
  "internationalisation",
  "counterrevolutionaries",
  "electroencephalographically",
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "pneumonoultramicroscopicsilicovolcanoconiosis",
];
const SYLLABLES = ["ba", "con", "de", "fi", "gra", "hol", "in", "ker", "lu", "men", "nor", "pel", "qui", "ras", "ti", "vo"];

/** So many different words, the node first. */
function vocabulary(kind, size) {
  const han = (n) => HAN[(n * 7) % HAN.length] + HAN[(n * 13 + 5 + Math.floor(n / HAN.length)) % HAN.length];
  const latin = (n) =>
    LONG[n % 9] ?? SYLLABLES[n % 16] + SYLLABLES[(n * 5 + Math.floor(n / 16)) % 16] + (n % 3 ? SYLLABLES[(n * 11) % 16] : "");
  const word = { chinese: han, english: latin, mixed: (n) => (n % 2 ? latin(n) : han(n)) }[kind];
  return [NODES[kind], ...Array.from({ length: size - 1 }, (_, n) => word(n))];
}

/** The query whose figures are looked at. */
export const NODES = { chinese: "支付", english: "market", mixed: "支付" };

/** Files of a corpus: `few` are three short texts of three words, `many` 300 of some hundred. */
export function corpus(kind, size) {
  const many = size === "many";
  const roll = dice(many ? 300 : 3);
  const words = vocabulary(kind, many ? 300 : 3);
  let last = "";
  const [stop, space] = kind === "chinese" ? ["。", ""] : [". ", " "];
  return Array.from({ length: many ? 300 : 3 }, (_, n) => {
    const sentence = () => {
      const chosen = Array.from({ length: 9 }, () => words[Math.floor((roll(1000) * roll(1000)) / 1_000_000 * words.length)]);
      return [words[(n * 3) % words.length], ...chosen, words[0]].join(space) + stop;
    };
    const title = [words[(n * 7 + 1) % words.length], words[n % words.length], n + 1].join(" ");
    const date = `${2010 + (n % 12)}-${String(1 + (n % 11)).padStart(2, "0")}-03`;
    const own = Array.from({ length: many ? 4 : 3 }, sentence).join("");
    // Every tenth of many texts, and the last of few, says again what the one before it says.
    const body = n % 10 === 2 ? `${own}${last}` : own;
    last = own;
    return { name: `${title}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${title}\n${date} 10:00\n\n${body}\n`) };
  });
}

/** Every page that has a figure, or rows of numbers, by what it is called in files. */
export function figures(kind, size) {
  // Of few documents one against two, of many a tenth against the others.
  const part = size === "many" ? "0-29" : "0";
  const query = encodeURIComponent(NODES[kind]);
  const several = vocabulary(kind, 3).map((word) => `trend=${encodeURIComponent(word)}`).join("&");
  return {
    overview: "#overview",
    bars: "#words",
    characters: "#words?unit=character",
    ngrams: "#words?rows=ngrams&length=2-8",
    frames: "#words?rows=frames&length=3-5",
    cloud: "#words?cloud=1",
    dispersion: `#concordance?q=${query}`,
    keywords: `#keywords?docs=${part}&k.freq=1`,
    "keywords-robust": `#keywords?docs=${part}&k.robust=1`,
    specificities: "#specificities?s.by=document&s.freq=1",
    "specific-word": `#specificities?s.by=year&s.freq=1&s.word=${query}`,
    network: `#collocates?q=${query}`,
    "collocates-compared": `#collocates?q=${query}&docs=${part}&c.compared=1`,
    "collocates-places": `#collocates?q=${query}&c.places=1`,
    "trend-documents": `#trends?trend=${query}&by=document`,
    "trend-months": `#trends?trend=${query}&by=month`,
    "trend-several": `#trends?${several}&by=year`,
    map: "#compare",
    heat: "#compare?part=typical",
    weights: "#compare?part=tf-idf",
    diversity: "#compare?part=diversity",
    passages: "#compare?part=passages",
  };
}

/**
 * What is wrong with what is shown: labels of figures that are cut by the figure's edge or stand over one another, tables that
 * are broader than their room, heads of rows that leave no room for what is scrolled beside them.
 */
export function crowded(page) {
  return page.evaluate(() => {
    const wrong = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) wrong.push("the page is broader than its window");
    for (const figure of document.querySelectorAll("main svg.chart")) {
      const edge = figure.getBoundingClientRect();
      if (edge.width === 0) continue;
      const name = figure.getAttribute("aria-label");
      // A name without room is not drawn until it is pointed at.
      const drawn = (label) => label.textContent.trim() && label.getBoundingClientRect().width > 0;
      const labels = [...figure.querySelectorAll("text")].filter(drawn);
      const boxes = labels.map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        // The box is as high as the font allows; the letters themselves are less.
        const spare = (bottom - top) / 5;
        return { text: label.textContent.trim(), left, right, top: top + spare, bottom: bottom - spare };
      });
      if (edge.right > document.documentElement.clientWidth + 1) wrong.push(`${name} is broader than the page`);
      boxes.forEach((box, place) => {
        const inside =
          box.left > edge.left - 1 && box.right < edge.right + 1 && box.top > edge.top - 1 && box.bottom < edge.bottom + 1;
        if (!inside) wrong.push(`${name}: ${box.text} is cut`);
        for (const other of boxes.slice(0, place)) {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          if (across > 1 && down > 1) wrong.push(`${name}: ${box.text} is over ${other.text}`);
        }
      });
    }
    for (const table of document.querySelectorAll("main table:not(.modal table)")) {
      const { left, right, width } = table.parentElement.getBoundingClientRect();
      const name = table.caption?.textContent;
      if (!table.closest(".scroll")) {
        if (table.getBoundingClientRect().right > right + 1) wrong.push(`${name} is broader than its room`);
        continue;
      }
      const head = [...table.querySelectorAll("tbody tr:first-child > *")].findLast(
        (cell) => getComputedStyle(cell).position === "sticky",
      );
      if (head && head.getBoundingClientRect().right - left > (width * 2) / 3) wrong.push(`${name}: ${head.textContent} fills it`);
    }
    return wrong;
  });
}

/** Goes to a fragment of the page and waits for its figures. */
export async function see(page, fragment) {
  // Where the pointer rests, a figure says more.
  await page.mouse.move(0, 0);
  await visit(page, fragment);
  await page.locator("main svg.chart, main table, main .aligned > li").first().waitFor();
}
