// SPDX-License-Identifier: MIT
// How long 2,000 reports of about 20 KB in one archive take on the programme's screen, from the
// choice of the file to the table; how long its questions take; and the longest time that the page
// did nothing else meanwhile. Usage: node tests/browser/programme_time.mjs [--count N]

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { archive, cohort } from "./cohort.mjs";
import { launch, moveTo, open, serve } from "./support.mjs";

const bar = 5000;  // ms
const { values } = parseArgs({ options: { count: { type: "string", default: "2000" } } });
const lines = cohort(Number(values.count), ["--plans"]);
const buffer = archive(lines);
const folder = mkdtempSync(join(tmpdir(), "ipgauge-programme-"));
const file = join(folder, "cohort.zip");  // its bytes do not go through the page
writeFileSync(file, buffer);
console.log(`= ${values.count} reports of ${(lines.length / Number(values.count) / 1000).toFixed(1)} KB, `
  + `archive of ${(buffer.length / 1e6).toFixed(1)} MB`);

const site = await serve();
const browser = await launch();
const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
const page = await open(context, site.address);
await moveTo(page, "#/programme");
await page.waitForTimeout(2000);
await page.evaluate(() => {
  window.longest = 0;
  let last = performance.now();
  setInterval(() => {
    window.longest = Math.max(window.longest, performance.now() - last);
    last = performance.now();
  }, 5);
  window.whole = new Promise((done) => {
    document.addEventListener("change", () => {
      const began = performance.now();
      const look = () => {
        if (document.querySelector("#mirror table td button") && !document.querySelector("#mirror progress")) {
          done(performance.now() - began);
        } else {
          setTimeout(look, 5);
        }
      };
      look();
    }, { capture: true, once: true });
  });
});
await page.locator("input[type=file]").first().setInputFiles(file);
const whole = await page.evaluate(() => window.whole);
console.log(`= ${whole.toFixed(0).padStart(6)} ms until the table is there (bar ${bar})`);
console.log(`= ${(await page.evaluate(() => window.longest)).toFixed(0).padStart(6)} ms the page did nothing else, at most`);

for (const [what, hash] of [["figures", "#/programme/figures"], ["refused", "#/programme/refused"], ["table", "#/programme"]]) {
  const took = await page.evaluate((to) => new Promise((done) => {
    const began = performance.now();
    location.hash = to;
    const look = () => (document.querySelector("#mirror table") && platform.address === to
      ? done(performance.now() - began) : setTimeout(look, 2));
    setTimeout(look, 2);
  }), hash);
  console.log(`= ${took.toFixed(0).padStart(6)} ms ${what}`);
}
await browser.close();
site.close();
rmSync(folder, { recursive: true });
process.exit(whole > bar ? 1 : 0);
