// What questions cost in the browser on corpora of 0.1, 1 and 10 million tokens: the worker of the built page, asked
// as the page asks it. `cargo xtask bench` makes the corpora; by hand: node tests/bench/corpus.mjs CORPUS.wenmai …
import { copyFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { DIST, launch, open, serve } from "../journeys/support.mjs";

const ROUNDS = 7;
const FILTER = {
  documents: [],
  sites: [],
  date_from: null,
  date_to: null,
  fields: [],
  scripts: [],
  languages: [],
  zones: "All",
  without_copies: false,
};
const LINES = {
  query: "",
  mode: "simple",
  exact: { form: false, case: false, script: false },
  hits: "words",
  form: "",
  sort: { Right: 1 },
  keys: [],
  group: [],
  fields: [],
  near: null,
  sample: null,
  only: [],
  marks: { excluded: [], tagged: [], shown: "Kept" },
  context: { Words: 10 },
  offset: 0,
  limit: 50,
};
// Bundles of ten million tokens have more bytes than this, those of one million fewer.
const LARGE = 30_000_000;
const TEN_MILLION_MS = {
  "的": 50,
  "微信": 50,
  "微信 的 支付": 100,
  "的, one author": 50,
  "的, all but one author": 50,
  keywords: 150,
  "keywords of one author": 150,
  "specificities of twenty authors": 500,
  collocates: 150,
};

const site = await serve(DIST);
const browser = await launch();
let over = false;
for (const file of process.argv.slice(2)) {
  // Beside the page, since it may ask no other host.
  const beside = path.join(DIST, "corpus.wenmai");
  copyFileSync(file, beside);
  const page = await open(browser, site.url);
  page.setDefaultTimeout(300_000);
  const loaded = await page.evaluate(async () => {
    const worker = new Worker("./worker_loader.js", { type: "module" });
    let number = 0;
    const waiting = new Map();
    // Answers are bytes: which message, of which question, whether it went well.
    const numbers = (buffer) => {
      const bytes = new Uint8Array(buffer);
      let at = 0;
      return () => {
        let number = 0;
        for (let shift = 0; ; shift += 7) {
          const byte = bytes[at++];
          number |= (byte & 127) << shift;
          if (byte < 128) return number;
        }
      };
    };
    await new Promise((ready) => {
      worker.onmessage = ({ data: { message } }) => {
        const next = numbers(message);
        const kind = next();
        if (kind === 0) ready();
        if (kind !== 1) return;
        const id = next();
        waiting.get(id)(next() === 0);
        waiting.delete(id);
      };
    });
    // What the worker cannot read, as after a change of the protocol, it does not answer.
    globalThis.ask = (question, files = []) =>
      new Promise((done, fail) => {
        number += 1;
        setTimeout(() => fail(new Error(`no answer to ${JSON.stringify(question)}`)), 60_000);
        waiting.set(number, done);
        worker.postMessage({ message: { Ask: { id: number, ask: question, wanted: null } }, buffers: [], files });
      });
    const file = await (await fetch("./corpus.wenmai")).blob();
    const options = {
      encoding: null,
      text_columns: [],
      meta_columns: null,
      rows_joined: false,
      name_pattern: null,
      words: "Tagged",
    };
    const start = performance.now();
    const opened = await globalThis.ask({ Load: { files: { names: ["corpus.wenmai"], options, own_options: [] } } }, [file]);
    if (!opened) throw new Error("the corpus cannot be opened");
    return performance.now() - start;
  });
  console.log(`${path.basename(file)}, opened in ${loaded.toFixed(0)} ms`);
  const concordance = (query, more = {}, filter = FILTER) => ({
    Concordance: { filter, asked: { ...LINES, query, ...more } },
  });
  const by = (author, op = "=") => ({ ...FILTER, fields: [{ field: "author", op, values: [author] }] });
  const time = (question) =>
    page.evaluate(
      async ([question, other, rounds]) => {
        const times = [];
        for (let round = 0; round < rounds; round++) {
          // The hits of the last search are kept for who sorts or scrolls: here each search is one.
          await globalThis.ask(other);
          const start = performance.now();
          const answered = await globalThis.ask(question);
          times.push(performance.now() - start);
          if (!answered) throw new Error(`no answer to ${JSON.stringify(question)}`);
        }
        // At the first question of a kind the browser also compiles what answers it.
        return { first: times[0], then: times.slice(1).sort((a, b) => a - b)[(rounds - 1) >> 1] };
      },
      [question, concordance("網路銀行"), ROUNDS],
    );
  const measures = ["log_likelihood", "log_ratio"];
  const third = { ...FILTER, documents: Array.from({ length: 20 }, (_, document) => document) };
  const keywords = (filter) => ({
    Keywords: {
      filter,
      asked: {
        reference: "Rest",
        sort: "log_likelihood",
        measures,
        side: "positive",
        min_freq: 3,
        min_range: 2,
        correction: "none",
        add: 1,
        stopwords: null,
        offset: 0,
        limit: 50,
      },
    },
  });
  const questions = {
    "的": concordance("的"),
    "微信": concordance("微信"),
    "微信 的 支付": concordance("微信 的 支付"),
    "微*": concordance("微*"),
    "/支付.{0,3}信/t": concordance("/支付.{0,3}信/t"),
    '[pos="a"]? [pos="n.*"] [norm="的"]': concordance('[pos="a"]? [pos="n.*"] [norm="的"]', { mode: "expert" }),
    "的, one author": concordance("的", {}, by("author 3")),
    "的, all but one author": concordance("的", {}, by("author 3", "!=")),
    keywords: keywords(third),
    "keywords of one author": keywords(by("author 3")),
    "specificities of twenty authors": {
      Specificities: {
        filter: FILTER,
        asked: {
          field: "author",
          min_freq: 10,
          stopwords: null,
          banality: 2,
          correction: "none",
          which: "all",
          sort: { Column: "freq" },
          reverse: false,
          top: 10,
          word: null,
          parts: [0, 20],
          offset: 0,
          limit: 50,
        },
      },
    },
    collocates: {
      Collocates: {
        filter: FILTER,
        asked: {
          query: "的",
          span: { Words: [5, 5] },
          within_sentence: false,
          table: "surface",
          sort: "log_dice",
          measures: ["log_dice", "mi", "log_likelihood"],
          min_freq: 3,
          min_range: 2,
          stopwords: null,
          offset: 0,
          limit: 50,
        },
      },
    },
  };
  for (const [name, question] of Object.entries(questions)) {
    const { first, then } = await time(question);
    const limit = statSync(file).size > LARGE ? TEN_MILLION_MS[name] : undefined;
    const verdict = limit === undefined ? "" : then <= limit ? `  (of ${limit})` : `  OVER ${limit}`;
    over ||= verdict.includes("OVER");
    console.log(`  ${then.toFixed(1).padStart(8)} ms, at first ${first.toFixed(1).padStart(8)} ms  ${name}${verdict}`);
  }
  await page.context().close();
  rmSync(beside);
}
await browser.close();
await site.close();
process.exitCode = over ? 1 : 0;
