// SPDX-License-Identifier: MIT
// The report in every format: the browser writes the same bytes as the command line, with and
// without a network, and says so when it cannot.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { test } from "node:test";
import { exported, go, moveTo, notInFirefox, root, shared } from "./support.mjs";

const program = `${root}/build/dev/app/cli/ipgauge`;
const example = JSON.parse(readFileSync(`${root}/assets/examples/micro-starting.json`));

const world = shared();

async function atReport(page) {
  await page.locator("input[type=file]").first().setInputFiles(`${root}/assets/examples/micro-starting.json`);
  await page.getByRole("main").getByText(example.enterprise.name).first().waitFor({ state: "attached" });
  await moveTo(page, `#/${example.id}/result`);
  await go(page, "报告");
}

const labels = { html: /HTML/, pdf: /PDF/, csv: /CSV/, xlsx: /XLSX/ };

test("every format has the same bytes as natively, in both languages", () => world.inApp({}, async (page) => {
  await atReport(page);
  for (const [language, name] of [["zh-CN", "简体中文"], ["en", "English"]]) {
    await page.getByRole("radio", { name }).click();
    const json = await exported(page, /JSON/, world.folder);
    for (const [format, label] of Object.entries(labels)) {
      const file = await exported(page, label, world.folder);
      assert.equal(extname(file), `.${format}`);
      const again = join(world.folder, `again.${format}`);
      execFileSync(program, ["report", json, "--format", format, "--lang", language, "-o", again]);
      assert.ok((await readFile(file)).equals(await readFile(again)), `${format} in ${language}`);
    }
  }
}));

test("a file that cannot be written says so, and the next try can",
  notInFirefox("requests of workers cannot be refused by the driver"),
  () => world.inContext({ serviceWorkers: "block" }, async (context) => {
    const page = await context.newPage();
    let refuse = true;
    await context.route(/writer[^/]*\.js/, (route) => (refuse ? route.abort() : route.continue()));
    await page.goto(world.address);
    await page.getByRole("main").waitFor({ state: "attached" });
    await atReport(page);
    await page.getByRole("button", { name: /XLSX/ }).click();
    await page.getByText(/无法写入“IPGauge-.*\.xlsx”/).first().waitFor({ state: "attached" });
    refuse = false;
    const file = await readFile(await exported(page, /XLSX/, world.folder));
    assert.equal(file.subarray(0, 4).toString("latin1"), "PK\x03\x04");
  }));

test("without a network workbooks and PDF files are written by what is on the device", () => world.inContext({}, async (context) => {
  const page = await context.newPage();
  await page.goto(world.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await page.waitForFunction(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const names = (await cache.keys()).map(({ url }) => url);
    return ["writer_worker", "writer", "common"].every((name) => names.some((url) => url.includes(`/${name}.`)))
      && names.some((url) => /\/writer\..*wasm$/.test(url));
  });
  await context.setOffline(true);
  await atReport(page);
  const file = await readFile(await exported(page, /XLSX/, world.folder));
  assert.equal(file.subarray(0, 2).toString("latin1"), "PK");
  const pdf = await readFile(await exported(page, /PDF/, world.folder));
  assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
}));
