// SPDX-License-Identifier: MIT
// How long a report of 60 criteria takes in each format, from the press of the button to the file
// in the browser's hands. The first of a format loads what writes it and is told by itself.
// Usage: node tests/browser/export_time.mjs [--times N]

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { launch, moveTo, open, root, serve } from "./support.mjs";

const bar = 300;  // ms
const example = JSON.parse(readFileSync(`${root}/assets/examples/pilot-candidate.json`));
const { values } = parseArgs({ options: { times: { type: "string", default: "9" } } });

const site = await serve();
const browser = await launch();
const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
const page = await open(context, site.address);
await page.locator("input[type=file]").first().setInputFiles(`${root}/assets/examples/pilot-candidate.json`);
await page.getByRole("main").getByText(example.enterprise.name).first().waitFor({ state: "attached" });
await moveTo(page, `#/${example.id}/report`);
await page.getByRole("button", { name: /HTML/ }).waitFor();

/** In the page: presses a button and waits until the file's link is pressed by the program. */
const press = (label) => new Promise((done) => {
  const click = HTMLAnchorElement.prototype.click;
  const began = performance.now();
  HTMLAnchorElement.prototype.click = function () {
    HTMLAnchorElement.prototype.click = click;
    done(performance.now() - began);
  };
  [...document.querySelectorAll("#mirror button")].find((one) => one.textContent.includes(label)).click();
});

const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
let slow = 0;
console.log(`= ms until the file is there, median of ${values.times} (bar ${bar}); first: with loading its writer`);
for (const format of ["JSON", "HTML", "PDF", "CSV", "XLSX"]) {
  const first = await page.evaluate(press, format);
  const times = [];
  for (let i = 0; i < Number(values.times); i += 1) times.push(await page.evaluate(press, format));
  if (median(times) > bar) slow += 1;
  console.log(`= ${format.padEnd(5)} ${median(times).toFixed(0).padStart(6)}   first ${first.toFixed(0).padStart(6)}`);
}
await browser.close();
site.close();
process.exit(slow ? 1 : 0);
