// SPDX-License-Identifier: MIT
// The screen of a programme: reports dropped as an archive are verified beside the page, sorted,
// narrowed, counted like by the command line, looked at one by one and handed out.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { archive, cohort, program } from "./cohort.mjs";
import { exported, moveTo, shared } from "./support.mjs";

const world = shared();
const count = 120;
const lines = cohort(count);

const named = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const input = (page) => page.locator("input[type=file]").first();
const main = (page) => page.getByRole("main");
const rows = (page) => page.locator("#mirror table tr").filter({ has: page.locator("td") });

async function atProgramme(page, files) {
  await moveTo(page, "#/programme");
  await input(page).setInputFiles(files);
  await main(page).getByText(/^报告\d+份/).first().waitFor({ state: "attached", timeout: 30_000 });
  await page.getByRole("button", { name: "全部清除" }).waitFor({ state: "attached" });
  await page.locator("#mirror table").first().waitFor({ state: "attached" });
}

const firstName = async (page) => (await rows(page).first().locator("button").first().textContent()).trim();
const differs = (page, before) => page.waitForFunction((text) => {
  const cell = document.querySelector("#mirror table td button");
  return cell && cell.textContent.trim() !== text;
}, before);

test("an archive of reports becomes a table that is sorted, narrowed and turned over", () => world.inApp({}, async (page) => {
  await atProgramme(page, [named("cohort.zip", archive(lines)), named("broken.json", Buffer.from("{"))]);
  const best = await firstName(page);
  await page.getByRole("button", { name: /倒序|降序|升序|反序/ }).press("Enter");
  await differs(page, best);
  const worst = await firstName(page);
  await page.getByRole("textbox", { name: "查找报告" }).fill(worst);
  await page.waitForFunction((text) => [...document.querySelectorAll("#mirror table td button")]
    .every((button) => button.textContent.trim() === text), worst);
  await page.getByRole("button", { name: "显示全部报告" }).press("Enter");
  await page.getByRole("button", { name: /下一页/ }).press("Enter");
  await main(page).getByText(/第 ?2 ?/).first().waitFor({ state: "attached" });
}));

test("what does not count is listed with its reason", () => world.inApp({}, async (page) => {
  await atProgramme(page, [named("cohort.zip", archive(lines)), named("broken.json", Buffer.from("{"))]);
  await moveTo(page, "#/programme/refused");
  await main(page).getByText("broken.json").first().waitFor({ state: "attached" });
  assert.ok(await rows(page).count() >= 1 + (count * 50) / 1000);
}));

test("a report is looked at by itself, and Back leads to the table", () => world.inApp({}, async (page) => {
  await atProgramme(page, [named("cohort.ndjson", lines)]);
  const name = await firstName(page);
  await rows(page).first().locator("button").first().press("Enter");
  await page.waitForFunction(() => /^#\/programme\/report\/\d+$/.test(location.hash));
  await page.getByRole("heading", { name }).waitFor({ state: "attached" });
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#/programme");
}));

test("figures are those of the command line, and files have them", () => world.inApp({}, async (page) => {
  await atProgramme(page, [named("cohort.zip", archive(lines))]);
  await moveTo(page, "#/programme/figures");
  await page.getByRole("button", { name: /JSON/ }).waitFor({ state: "attached" });
  const file = await exported(page, /JSON/, world.folder);
  const input_ = join(world.folder, "cohort.ndjson");
  const database = join(world.folder, `c${Date.now()}.db`);
  writeFileSync(input_, lines);
  execFileSync(program, ["programme", "init", "--db", database]);
  try {
    execFileSync(program, ["programme", "add", input_, "--db", database]);
  } catch (error) {
    assert.equal(error.status, 1);  // some are altered
  }
  const native = execFileSync(program, ["programme", "stats", "--db", database, "--format", "json"]);
  assert.equal(readFileSync(file, "utf8"), native.toString());
  for (const [label, beginning] of [[/HTML/, "<!doctype"], [/CSV/, "\uFEFF"], [/XLSX/, "PK"]]) {
    const bytes = readFileSync(await exported(page, label, world.folder)).toString("utf8");
    assert.ok(bytes.toLowerCase().startsWith(beginning.toLowerCase()), String(label));
  }
}));

test("the page goes on while reports are read, and reading can be stopped", () => world.inApp({}, async (page) => {
  await moveTo(page, "#/programme");
  const many = join(world.folder, "many.zip");  // a file: its bytes do not go through the page
  writeFileSync(many, archive(cohort(1500)));
  await page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    setInterval(() => {
      window.longest = Math.max(window.longest, performance.now() - last);
      last = performance.now();
    }, 10);
  });
  await input(page).setInputFiles(many);
  await page.getByRole("button", { name: "停止" }).press("Enter", { timeout: 10_000 });
  await page.getByRole("button", { name: "全部清除" }).waitFor({ state: "attached" });
  assert.ok(await page.evaluate(() => window.longest) < 1000);
  await page.getByRole("button", { name: "全部清除" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "全部清除" }).press("Enter");  // is asked, and answered
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "全部清除" }).waitFor({ state: "detached" });
}));

test("files that are dropped on the screen are read", () => world.inApp({}, async (page) => {
  await moveTo(page, "#/programme");
  await input(page).waitFor({ state: "attached" });
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.ndjson"));
    document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, lines.toString().split("\n").slice(0, 20).join("\n"));  // a driver hands over no more than it must
  await page.getByRole("button", { name: "全部清除" }).waitFor({ state: "attached", timeout: 30_000 });
}));
