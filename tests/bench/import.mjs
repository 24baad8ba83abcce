// What loading big inputs costs in the browser: each file or folder in the folder that is named is chosen in the dialog of
// the built page as a reader would choose it. Says, and fails where it is over the limit: the longest task on the page's own
// thread, the memory of all the browser's processes over what they had before and what they take for the list of the chosen
// files alone, on a page with nothing in it; how long a cancel takes, and whether the corpus is the one that `wenmai` makes of
// the same files. By hand, after `cargo xtask build` and with `wenmai` built:
//   node tests/bench/import.mjs FOLDER [WENMAI]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { launch, open, serve, settled } from "../journeys/support.mjs";
import { WORDS } from "../journeys/words.mjs";

const LONGEST_TASK_MS = 50;
const CANCEL_MS = 200;
const TIMES_THE_INPUT = 4;
// What the page says of the last stages, in English.
const LAST_STAGES = ["Putting the corpus together…", "Building the index…"];
// Of a small input the page, its workers and the dictionary are most of what is needed.
const SMALL = 32e6;

const [data, wenmai = "target/release/wenmai"] = process.argv.slice(2);
const words = WORDS.en;
const site = await serve(process.env.DIST);
let over = false;

/** Every process below this one that is the browser's, and the bytes that are theirs. */
function memory() {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  let bytes = 0;
  for (const pid of parents.keys()) {
    let above = pid;
    while (above && above !== process.pid) above = parents.get(above);
    if (!above || pid === process.pid) continue;
    try {
      const rolled = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      // What is read from files belongs to the system.
      bytes += 1024 * Number(rolled.match(/^Pss_Anon:\s+(\d+)/m)[1]) + 1024 * Number(rolled.match(/^Pss_Shmem:\s+(\d+)/m)[1]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return bytes;
}

function size(file) {
  return statSync(file).isDirectory()
    ? readdirSync(file).reduce((sum, name) => sum + size(path.join(file, name)), 0)
    : statSync(file).size;
}

/** The page with the input chosen. */
async function chosen(browser, input) {
  // The browser makes the list of what is picked in a task of its own, at whose end the page is told: of that task only what the
  // page does counts.
  const page = await open(browser, site.url, { script: `
    globalThis.tasks = [];
    addEventListener("change", (event) => event.target.type === "file" && (globalThis.told = performance.now()), true);
    addEventListener("change", (event) => event.target.type === "file" && (globalThis.taken = performance.now()));
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => [task.startTime, task.duration])))
      .observe({ type: "longtask", buffered: true });
  ` });
  page.setDefaultTimeout(600_000);
  await settled(page);
  await pause(4000);
  await page.evaluate(() => (globalThis.tasks.length = 0));
  await page.getByRole("button", { name: words.open, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: words.openTitle });
  await dialog.getByRole("checkbox", { name: words.kept.automatic }).click();
  const before = memory();
  const picker = statSync(input).isDirectory() ? "[webkitdirectory]" : "[multiple]";
  await dialog.locator(`input${picker}`).setInputFiles(input);
  await dialog.locator("#load-chosen").waitFor();
  await dialog.locator("section[aria-busy=false]").first().waitFor();
  return { page, dialog, before };
}

/** What the browser takes for the list of these files, on a page that does nothing with it. */
async function listed(input) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const folder = statSync(input).isDirectory();
    await page.setContent(`<input type="file" ${folder ? "webkitdirectory" : ""}>`);
    await pause(3000);
    const before = memory();
    await page.locator("input").setInputFiles(input);
    await page.evaluate(() => (globalThis.kept = [...document.querySelector("input").files]));
    await pause(3000);
    return memory() - before;
  } finally {
    await browser.close();
  }
}

async function measure(input) {
  const bytes = size(input);
  const list = await listed(input);
  const say = (what, value, limit) => {
    const bad = limit !== undefined && !(value <= limit);
    over ||= bad;
    const unit = what.endsWith("ms") ? value.toFixed(0) : value.toFixed(2);
    console.log(`  ${unit.padStart(8)}  ${what}${limit === undefined ? "" : `  (of ${limit})`}${bad ? "  OVER" : ""}`);
  };
  console.log(`${path.basename(input)}: ${(bytes / 1e6).toFixed(1)} MB`);
  const browser = await launch();
  try {
    const { page, dialog, before } = await chosen(browser, input);
    let peak = 0;
    let loading = true;
    const watching = (async () => {
      for (; loading; await pause(100)) peak = Math.max(peak, memory());
    })();
    const start = Date.now();
    await dialog.locator("#load-chosen").click();
    const ended = dialog.locator("#load-outcomes").or(dialog.getByRole("alert"));
    await ended.first().waitFor();
    const took = Date.now() - start;
    await settled(page);
    await pause(1500);
    loading = false;
    await watching;
    const said = await dialog.innerText();
    const tasks = await page.evaluate(() => {
      const { tasks, told, taken } = globalThis;
      const others = tasks.filter(([start, long]) => !(start <= told && start + long >= taken));
      return [[told, taken - told], ...others];
    });
    const after = memory();
    say("s, loaded", took / 1000);
    say("ms, longest task on the page's thread", Math.max(0, ...tasks.map(([, long]) => long)), LONGEST_TASK_MS);
    console.log(`            tasks: ${tasks.map(([at, long]) => `${long.toFixed(0)} at ${at.toFixed(0)}`).join(", ")}`);
    say("times the input in memory for the browser's list of the files", list / bytes);
    say("times the input in memory at most besides", (peak - before - list) / bytes, bytes > SMALL ? TIMES_THE_INPUT : undefined);
    say("times the input in memory after", (after - before - list) / bytes);
    await page.keyboard.press("Escape");
    const column = await page.getByRole("complementary", { name: words.column }).innerText();
    const shown = column.match(/\b[0-9a-f]{16}\b/)?.[0];
    console.log(`            ${said.split("\n").find((line) => line.includes("opened")) ?? said}; ${column.split("\n").slice(1, 4).join(" · ")}`);
    native(input, shown);
    if (page.said.length > 0) console.log(page.said.join("\n"));
  } finally {
    await browser.close();
  }
}

/** The same by the command line. */
function native(input, shown) {
  if (!existsSync(wenmai)) return console.log("            there is no `wenmai` to compare with");
  const folder = mkdtempSync(path.join(tmpdir(), "import-"));
  try {
    const output = path.join(folder, "corpus.wenmai");
    const start = Date.now();
    const build = ["build", input, "-o", output, "--name", path.basename(input), "--skip-unreadable"];
    const { stderr } = spawnSync(wenmai, build, { encoding: "utf8", maxBuffer: 1 << 28 });
    const took = (Date.now() - start) / 1000;
    const fingerprint = stderr.match(/, ([0-9a-f]{16})$/m)?.[1];
    const same = fingerprint === shown;
    over ||= !same;
    console.log(`            ${took.toFixed(1)} s natively; fingerprint ${shown} ${same ? "is the same" : `IS NOT ${fingerprint}`}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long a cancel takes, in the middle of things. */
async function cancel(input) {
  const browser = await launch();
  try {
    const { page, dialog } = await chosen(browser, input);
    const times = [];
    // In the middle of its stages too, the last of them in the worker that answers.
    for (const after of [300, 1500, 4000, ...LAST_STAGES]) {
      await dialog.locator("#load-chosen").click();
      const running = dialog.locator("#load-running");
      await running.waitFor();
      const begun = typeof after === "number" ? pause(after) : running.getByText(after).waitFor();
      // A small input may be through it before it is seen.
      const ended = dialog.locator("#load-outcomes").waitFor().then(() => "ended");
      if ((await Promise.race([begun, ended])) === "ended") break;
      const button = dialog.getByRole("button", { name: words.cancel, exact: true });
      if ((await button.count()) === 0) break;
      const took = await button.evaluate(
        (button) =>
          new Promise((done) => {
            const start = performance.now();
            const look = () => (document.querySelector("#load-running") ? requestAnimationFrame(look) : done(performance.now() - start));
            button.click();
            look();
          }),
      ).catch(() => undefined);
      if (took === undefined) break;
      times.push(took);
      const picker = statSync(input).isDirectory() ? "[webkitdirectory]" : "[multiple]";
      await dialog.locator(`input${picker}`).setInputFiles(input);
      await dialog.locator("section[aria-busy=false]").first().waitFor();
    }
    const longest = Math.max(...times);
    over ||= longest > CANCEL_MS;
    console.log(`  ${longest.toFixed(0).padStart(8)}  ms, longest cancel of ${times.length}  (of ${CANCEL_MS})${longest > CANCEL_MS ? "  OVER" : ""}`);
  } finally {
    await browser.close();
  }
}

for (const name of readdirSync(data).sort()) {
  const input = path.resolve(data, name);
  await measure(input);
  await cancel(input);
}
await site.close();
process.exitCode = over ? 1 : 0;
