// SPDX-License-Identifier: MIT
// How long 500 enterprises with three assessments each take to open, from the start of the page's
// load to the list in the mirror and on the canvas, and how long a frame takes while the list is
// scrolled: the program's own work, and the time between two pictures, which here are drawn by
// software. In a profile of its own: a private window asks another process for every page of the
// store. Usage: node tests/browser/portfolio_time.mjs [--enterprises N] [--times N]

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { many, nameOf } from "./many.mjs";
import { launchProfile, open, saved, serve } from "./support.mjs";

const openBar = 1000;  // ms
const frameBar = 16;   // ms of the program's own work
const { values } = parseArgs({
  options: { enterprises: { type: "string", default: "500" }, times: { type: "string", default: "5" } },
});
const enterprises = Number(values.enterprises);

const site = await serve();
const folder = await mkdtemp(join(tmpdir(), "ipgauge-portfolio-"));
const context = await launchProfile(folder, { locale: "zh-CN", viewport: { width: 768, height: 1024 }, hasTouch: true });
const page = await open(context, site.address);
page.setDefaultTimeout(120_000);
const all = many(enterprises, 3).buffer.toString().trimEnd().split("\n");
for (let from = 0; from < all.length; from += 300) {
  const buffer = Buffer.from(`${all.slice(from, from + 300).join("\n")}\n`);
  await page.locator("input[type=file]").first().setInputFiles({ name: "many.ndjson", mimeType: "application/x-ndjson", buffer });
  await page.getByText(new RegExp(`共${(from + Math.min(300, all.length - from)) / 3}家`)).waitFor({ state: "attached" });
}
await saved(page);

/** In the page, before anything of it runs: notes when the list is there and drawn. */
await context.addInitScript(() => {
  const look = () => {
    if (document.querySelectorAll("#mirror table tr").length > 50) {
      requestAnimationFrame(() => { globalThis.listed = performance.now(); });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const opened = [];
for (let i = 0; i < Number(values.times); i += 1) {
  await page.reload();
  await page.waitForFunction(() => globalThis.listed);
  opened.push(await page.evaluate(() => globalThis.listed));
}

/** In the page: scrolls a little for every picture; gives what each frame took. */
const scroll = () => new Promise((done) => {
  const region = [...document.querySelectorAll("#mirror .region")].find((one) => one.querySelector("table"));
  const own = [];
  const between = [];
  const frame = globalThis._frame;
  globalThis._frame = (now) => {
    const began = performance.now();
    const more = frame(now);
    own.push(performance.now() - began);
    return more;
  };
  let before = performance.now();
  const step = (now) => {
    between.push(now - before);
    before = now;
    region.scrollTop += 24;
    if (between.length < 120) requestAnimationFrame(step);
    else { globalThis._frame = frame; done({ own, between: between.slice(2), moved: region.scrollTop }); }
  };
  requestAnimationFrame(step);
});
const scrolled = await page.evaluate(scroll);

/** In the page: what an answer to one typed letter takes, from the key to the list. */
const began = Date.now();
await page.getByRole("textbox").first().fill(nameOf(3).slice(0, 2));
await page.getByText(/符合条件/).waitFor({ state: "attached" });
const found = Date.now() - began;

console.log(`= ${enterprises} enterprises, 3 assessments each`);
console.log(`= open      ${median(opened).toFixed(0)} ms, median of ${opened.length} (bar ${openBar})`);
console.log(`= frame     ${median(scrolled.own).toFixed(1)} ms own work, ${median(scrolled.between).toFixed(1)} ms between pictures, ${scrolled.own.length} frames over ${scrolled.moved} px (bar ${frameBar})`);
console.log(`= search    ${found} ms with the time that typing is waited for`);
await context.close();
site.close();
await rm(folder, { recursive: true, force: true });
process.exit(median(opened) > openBar || median(scrolled.own) > frameBar || scrolled.own.length < 60 ? 1 : 0);
