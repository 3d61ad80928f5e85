// SPDX-License-Identifier: MIT
// The way up as a person walks it: a plan for the next tier, one step agreed to, one put off, and
// the plan is still the cheapest, as the command line finds from the exported state. A year later
// the enterprise assesses itself again and sees its trend.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openExample } from "./scenes.mjs";
import { exported, go, moveTo, root, saved, shared } from "./support.mjs";

const example = `${root}/assets/examples/pilot-candidate.json`;
const { id } = JSON.parse(readFileSync(example));
const instrument = JSON.parse(readFileSync(`${root}/assets/instruments/shanxi-sei-ip.json`));
const program = `${root}/build/dev/app/cli/ipgauge`;
const titleOf = (criterion) => instrument.criteria.find((one) => one.id === criterion).title["zh-CN"];

const world = shared();

/** The hours that the screen says, and the plan that the command line finds in what is exported. */
async function bothPlans(page) {
  const title = await page.getByRole("main").getByRole("heading", { level: 1 }).innerText();
  const shown = Number(title.match(/(\d+)工时/)[1]);
  await go(page, "报告");
  const report = await exported(page, /JSON/, world.folder);
  const plan = JSON.parse(execFileSync(program, ["plan", report, "--decided"], { encoding: "utf8" }));
  assert.deepEqual(JSON.parse(readFileSync(report)).plan, plan);
  await go(page, "提升计划");
  await page.waitForURL((url) => url.hash.endsWith("/plan"));
  return { shown, plan };
}

/** A button of the card of one step. */
function stepButton(page, criterion, label) {
  return page.getByRole("button", { name: `${label}：${titleOf(criterion)}`, exact: true });
}

test("a step that is agreed to and one that is put off leave the plan the cheapest there is",
  () => world.inApp({}, async (page) => {
  await openExample(page, "pilot-candidate");
  await moveTo(page, `#/${id}/plan`);
  await page.getByRole("heading", { name: /示范达标参考.*工时/ }).waitFor();

  const first = await bothPlans(page);
  assert.equal(first.shown, first.plan.hours);
  assert.equal(first.plan.status, "planned");

  // The dearest step that can be done without is put off, and another is agreed to.
  const putOff = first.plan.changes.find((change) => change.criterion === "utl-patents-used").criterion;
  const agreed = first.plan.changes.at(-1).criterion;
  await stepButton(page, putOff, "今年不做").click();
  await page.getByRole("heading", { name: "已定但不在步骤中的事项" }).waitFor({ state: "attached" });
  await stepButton(page, agreed, "这步一定做").click();
  await page.locator("button[aria-pressed=true]").first().waitFor({ state: "attached" });
  await saved(page);

  const second = await bothPlans(page);
  assert.equal(second.shown, second.plan.hours);
  assert.ok(second.plan.hours >= first.plan.hours, "no way with fewer choices is cheaper");
  assert.ok(!second.plan.changes.some((change) => change.criterion === putOff));
  assert.ok(second.plan.changes.some((change) => change.criterion === agreed));

  await page.reload();
  await page.getByRole("heading", { name: new RegExp(`${second.plan.hours}工时`) }).waitFor();
}));

test("a second assessment a year later carries the answers over and shows the trend",
  () => world.inApp({}, async (page) => {
  await openExample(page, "pilot-candidate");
  await moveTo(page, `#/${id}/result`);
  await page.getByRole("button", { name: /新一轮自评/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("2027");
  await dialog.getByRole("button", { name: /开始/ }).click();
  await page.waitForURL((url) => !url.hash.includes(id) && url.hash.includes("/profile"));
  await saved(page);

  await go(page, "历次对比");
  await page.getByRole("heading", { name: /2026.*2027/ }).waitFor();
  const rows = page.getByRole("table").first().getByRole("row");
  assert.equal(await rows.count(), 3, "a head and two assessments");
  assert.match(await rows.nth(1).innerText(), /2026/);
  assert.match(await rows.nth(2).innerText(), /2027/);

  await page.reload();
  await page.getByRole("heading", { name: /2026.*2027/ }).waitFor();
}));
