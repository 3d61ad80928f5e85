// SPDX-License-Identifier: MIT
// What the web app weighs, and how long a visitor waits for it. Bytes are the same everywhere and
// are held to the limits below; times are only told. site/size.md has the figures and the reasons.
// Usage: node tests/browser/budget.mjs [--check] [--loads N]
// --check weighs only, and exits with 1 when a limit is exceeded. N loads (5) make a median.

import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import { slowLine } from "./slow_line.mjs";
import { launch, root, serve } from "./support.mjs";

// Bytes with brotli. The goal is the design's, which has none for fonts on demand; the limit is
// where the app is, so that it cannot grow unseen. Whoever makes it smaller lowers the limit.
const budgets = [
  { what: "until the first usable screen", parts: ["first"], goal: 450_000, limit: 399_000 },
  { what: "all but fonts on demand", parts: ["first", "rest"], goal: 750_000, limit: 1_205_000 },
  { what: "all", parts: ["first", "rest", "later"], limit: 6_792_000 },
];

// Every file has a purpose and a time at which it is asked for; one without fails the check.
const purposes = [
  [/^index\.html$/, "first", "the page, with what it says before there is a program"],
  [/^style\..*css$/, "first", "layout of the page and of the plain form without WebGL"],
  [/^boot\..*js$/, "first", "is this browser able, how far is the download"],
  [/^app\..*js$/, "first", "the page's side: controls, input, storage, files"],
  [/^app\..*wasm$/, "first", "what of the program a stranger's first screens run, instrument, words"],
  [/^app_rest\..*wasm$/, "rest", "all else of it: engine, planner, reports, the other screens, signatures"],
  [/^fonts\/first\./, "first", "the characters of those screens"],
  [/^fonts\/ui\./, "rest", "every character that the program itself says"],
  [/^store.*\.js$/, "rest", "the store's worker"],
  [/^store\..*wasm$/, "rest", "SQLite and what is kept in it"],
  [/^programme.*\.js$/, "later", "the worker with the reports of a programme"],
  [/^programme\..*wasm$/, "later", "verification and figures of thousands of reports, for who collects them"],
  [/^writer.*\.js$/, "later", "the worker that writes workbooks and PDF files"],
  [/^writer\..*wasm$/, "later", "libxlsxwriter, PDFHummus, FreeType and zlib, for who wants a workbook or a PDF"],
  [/^service_worker\.js$/, "rest", "opening without a network"],
  [/^manifest\.webmanifest$/, "rest", "installing"],
  [/^icon/, "rest", "the icon of window, shelf and home screen"],
  [/^(method|privacy)\.html$|^pages\..*css$/, "rest", "the two pages beside the program"],
  [/^fonts\/OFL\.txt$/, "rest", "the licence that goes with the fonts"],
  [/^fonts\/common\./, "later", "names and notes: the common characters, fetched when there is time"],
  [/^fonts\/rare\./, "later", "names: the rare characters, fetched when one is met"],
];

const lines = [
  { name: "unthrottled" },
  { name: "10 Mbit/s, 40 ms", megabits: 10, roundTrip: 40 },
  { name: "1.6 Mbit/s, 150 ms", megabits: 1.6, roundTrip: 150 },
];

// ---- bytes

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
}

async function weigh(folder, name) {
  const size = (file) => stat(join(folder, file)).then((found) => found.size, () => undefined);
  const [, part, purpose] = purposes.find(([pattern]) => pattern.test(name)) ?? [];
  const raw = await size(name);
  return { name, raw, brotli: await size(`${name}.br`) ?? raw, part, purpose };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);

function sumsOf(files) {
  return budgets.map((budget) => {
    const counted = files.filter((file) => budget.parts.includes(file.part));
    const sum = (key) => counted.reduce((all, file) => all + file[key], 0);
    return { ...budget, raw: sum("raw"), brotli: sum("brotli") };
  });
}

function printBytes(files, sums) {
  console.log("=    raw KB brotli KB  file");
  for (const { name, raw, brotli, purpose } of files) {
    console.log(`= ${kilobytes(raw)} ${kilobytes(brotli)}  ${name.replace(/\.[0-9a-f]{12}\./, ".")}: ${purpose ?? "NOBODY KNOWS"}`);
  }
  for (const { what, raw, brotli, goal, limit } of sums) {
    console.log(`= ${kilobytes(raw)} ${kilobytes(brotli)}  ${what} (${goal ? `goal ${goal / 1000}, ` : ""}limit ${limit / 1000})`);
  }
}

/** What is wrong with the weights, one sentence each. */
function excesses(files, sums) {
  return [
    ...files.filter((file) => !file.part).map(({ name }) => `${name} has no purpose in budget.mjs`),
    ...sums.filter(({ brotli, limit }) => brotli > limit)
      .map(({ what, brotli, limit }) => `${what}: ${brotli} bytes, ${brotli - limit} more than the limit`),
  ];
}

// ---- times

// Runs in the page before anything else: notes when the first screen can be used, which is when an
// enterprise can be added, and when the store has answered besides. Who never kept anything does not
// wait for it; who did, does.
function watchForUse() {
  const note = (name) => performance.getEntriesByName(name).length || performance.mark(name);
  new MutationObserver((changes, observer) => {
    if (document.querySelector("#mirror main button:not(:disabled)")) note("usable");
    if (!/已保存在本机|Saved on this device/.test(document.querySelector("#mirror [role=status]")?.textContent)) return;
    note("stored");
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

const moments = ["first-frame", "usable", "stored"];

async function load(page, address) {
  await page.goto(address);
  await page.waitForFunction((names) => names.every((name) => performance.getEntriesByName(name).length), moments);
  return page.evaluate((names) => Object.fromEntries(names
    .map((name) => [name, performance.getEntriesByName(name)[0].startTime])), moments);
}

// Once as a stranger, and once more when the program is on the device.
async function visit(browser, address) {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  await context.addInitScript(watchForUse);
  const first = await context.newPage();
  const cold = await load(first, address);
  await first.waitForFunction(() => navigator.serviceWorker.controller && document.fonts.size === 3,
    undefined, { timeout: 120_000 });
  await first.close();
  const warm = await load(await context.newPage(), address);
  await context.close();
  return { cold, warm };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function printTimes(loads) {
  const site = await serve();
  const browser = await launch();
  await visit(browser, site.address);  // the first of all also warms up this machine
  console.log(`=\n= ms from asking for the page, median of ${loads}\n=  cold: picture  usable  stored   warm: picture  usable  stored`);
  for (const { name, ...speed } of lines) {
    const line = speed.megabits ? await slowLine(site.address, speed) : { ...site, close() {} };
    const visits = [];
    for (let i = 0; i < loads; i += 1) visits.push(await visit(browser, line.address));
    const figure = (state, what) => String(Math.round(median(visits.map((one) => one[state][what])))).padStart(8);
    console.log(`= ${["cold", "warm"].map((state) => `      ${moments.map((what) => figure(state, what)).join("")}`).join("")}  ${name}`);
    line.close();
  }
  await browser.close();
  site.close();
}

const { values } = parseArgs({
  options: { check: { type: "boolean" }, loads: { type: "string", default: "5" } },
});
const folder = `${root}/build/web/site`;
const oneFile = `${root}/build/web/ipgauge.html`;
const files = (await Promise.all((await filesIn(folder)).map((name) => weigh(folder, name))))
  .sort((a, b) => b.brotli - a.brotli);
const sums = sumsOf(files);
printBytes(files, sums);
console.log(`= ${kilobytes((await stat(oneFile)).size)}            the same in one file, which is not part of the site`);
if (!values.check) await printTimes(Number(values.loads));
const wrong = excesses(files, sums);
for (const sentence of wrong) console.error(sentence);
process.exit(wrong.length ? 1 : 0);
