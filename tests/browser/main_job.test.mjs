// SPDX-License-Identifier: MIT
// The main job as a person does it: an enterprise with a Chinese name answers every criterion
// through the page, sees its tier, reloads, finds everything, and exports a report whose
// assessment gives the same score document on the command line.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { exported, go, notInFirefox, root, saved, shared } from "./support.mjs";

const example = JSON.parse(readFileSync(`${root}/assets/examples/pilot-candidate.json`));
const instrument = JSON.parse(readFileSync(`${root}/assets/instruments/shanxi-sei-ip.json`));
const zh = (text) => text["zh-CN"];
const name = "太行精密制造（山西）有限公司";
const program = `${root}/build/dev/app/cli/ipgauge`;

const world = shared();

const group = (page, label) => page.getByRole("radiogroup", { name: label });

/** A click lands on the canvas; its answer shows in the control a frame or two later. */
async function choose(control) {
  for (let clicks = 0; clicks < 3 && !await control.isChecked(); clicks += 1) {
    await control.click();
    for (let tries = 0; tries < 50 && !await control.isChecked(); tries += 1) {
      await control.page().waitForTimeout(20);
    }
  }
  assert.ok(await control.isChecked(), `${control} is chosen`);
}

async function fillProfile(page) {
  for (const field of instrument.profile.filter((field) => field.required)) {
    const value = example.profile[field.id];
    const label = field.type === "boolean" ? (value ? "是" : "否")
      : zh(field.options.find((option) => option.id === value).label);
    await choose(group(page, zh(field.label)).getByRole("radio", { name: label, exact: true }));
  }
}

async function fillIn(page, words) {
  const fields = page.getByRole("main").getByRole("textbox");
  for (const [index, word] of words.entries()) await fields.nth(index).fill(String(word));
  await fields.nth(words.length - 1).blur();
}

async function give(page, criterion, value) {
  const rule = criterion.answer;
  if (rule.type === "rubric") {
    await choose(group(page, zh(criterion.question)).getByRole("radio").nth(value));
  } else if (rule.type === "checklist") {
    for (const item of value) {
      const label = zh(rule.items.find((one) => one.id === item).label);
      await choose(page.getByRole("checkbox", { name: label, exact: true }));
    }
  } else if (rule.type === "number") {
    await fillIn(page, [value]);
  } else {
    await fillIn(page, rule.type === "ratio" ? [value.part, value.whole] : [value.base, value.current]);
  }
}

async function answerEverything(page) {
  const levels = { documented: "有材料", verified: "已核验" };
  const answered = new Set();
  for (;;) {
    const id = new URL(page.url()).hash.split("/").at(-1);
    const criterion = instrument.criteria.find((one) => one.id === id);
    assert.ok(criterion && !answered.has(id), `${page.url()} is the place of a criterion, once`);
    await page.getByRole("heading", { name: zh(criterion.title), level: 1 }).waitFor();
    const answer = example.answers[id];
    if (answer) {
      await give(page, criterion, answer.value);
      if (answer.assurance) {
        await choose(group(page, "佐证程度").getByRole("radio", { name: levels[answer.assurance] }));
      }
    }
    answered.add(id);
    const next = page.getByRole("button", { name: "下一项" });
    if (!await next.count()) return answered;
    await next.click();
    await page.waitForFunction((was) => !location.hash.endsWith(`/${was}`), id);
  }
}

test("from an empty list to a report that the command line scores alike", () => world.inApp({}, async (page) => {

  await page.getByRole("button", { name: /添加企业/ }).first().click();
  await page.getByRole("textbox", { name: "企业名称" }).fill(name);
  await page.getByRole("button", { name: "开始自评" }).click();
  await fillProfile(page);
  await page.getByRole("button", { name: /开始回答|继续回答/ }).click();
  await page.waitForURL(/\/assess\//);

  const answered = await answerEverything(page);
  // One criterion is excluded by the profile (no exports): it is not gone through.
  assert.equal(answered.size, 59);
  await saved(page);

  await go(page, "结果");
  await page.getByRole("heading", { name: /达到：试点达标参考/ }).waitFor();
  await page.getByRole("main").getByText("62.66").first().waitFor({ state: "attached" });

  await page.reload();
  await page.getByRole("heading", { name: /达到：试点达标参考/ }).waitFor();
  await go(page, "企业");
  await page.getByText(name).first().waitFor({ state: "attached" });
  await page.goBack();

  await go(page, "报告");
  const json = await exported(page, /JSON/, world.folder);
  const html = await exported(page, /HTML/, world.folder);

  const report = JSON.parse(await readFile(json));
  assert.equal(report.format, "ipgauge.report/1");
  assert.equal(report.assessment.enterprise.name, name);
  const values = (answers) => Object.fromEntries(Object.entries(answers)
    .map(([id, answer]) => [id, [answer.value, answer.assurance ?? "declared"]]));
  assert.deepEqual(values(report.assessment.answers), values(example.answers));

  const scored = execFileSync(program, ["score", json], { encoding: "utf8" });
  assert.deepEqual(JSON.parse(scored), report.score);
  assert.equal(report.score.tier, "pilot");

  // The core makes both, so the same report gives the same page, byte for byte.
  const again = join(world.folder, "again.html");
  execFileSync(program, ["report", json, "--format", "html", "--lang", "zh-CN", "-o", again]);
  assert.equal(await readFile(again, "utf8"), await readFile(html, "utf8"));

}));

test("a file that is not a report says so and changes nothing", () => world.inApp({}, async (page) => {
  await page.locator("input[type=file]").first().setInputFiles({
    name: "照片.json", mimeType: "application/json", buffer: Buffer.from('{"format": "holiday/1"}'),
  });
  await page.getByRole("dialog").getByText(/照片\.json/).first().waitFor({ state: "attached" });
  await page.reload();
  await page.getByRole("button", { name: "添加企业，开始自评" }).first().waitFor();  // as in an empty list
}));

test("an example assessment opened from a file is scored at once, in either language",
  () => world.inApp({ locale: "en", viewport: { width: 768, height: 1024 } }, async (page) => {
  await page.locator("input[type=file]").first()
    .setInputFiles(`${root}/assets/examples/demonstration-candidate.json`);
  await page.getByText("大同云冈储能材料股份有限公司").first().waitFor({ state: "attached" });
  assert.match(await page.locator("#mirror").ariaSnapshot(), /Demonstration reference/);
  await page.getByRole("button", { name: "中文" }).first().click();
  await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
  assert.match(await page.locator("#mirror").ariaSnapshot(), /示范达标参考/);
}));

test("no frame is drawn while nothing happens, also with a field focused", () => world.inApp({}, async (page) => {
  await page.getByRole("button", { name: /添加企业/ }).first().click();
  await page.getByRole("textbox", { name: "企业名称" }).focus();
  await page.waitForTimeout(2000);
  const before = await page.evaluate("platform.frames()");
  await page.waitForTimeout(10_000);
  assert.equal(await page.evaluate("platform.frames()") - before, 0);
}));

test("a name composed with an input method arrives once, whole",
  notInFirefox("WebDriver has no input method"), () => world.inApp({}, async (page, context) => {
  await page.getByRole("button", { name: /添加企业/ }).first().click();
  const field = page.getByRole("textbox", { name: "企业名称" });
  await field.focus();
  const input = await context.newCDPSession(page);
  const button = page.getByRole("button", { name: "开始自评" });
  for (const text of ["t", "tai", "tai'yuan"]) {
    await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await page.waitForTimeout(600);
  assert.equal(await button.getAttribute("aria-disabled"), "true", "what is being composed is no name yet");
  await input.send("Input.insertText", { text: "太原" });
  await page.waitForFunction(() => document.querySelector("button[aria-disabled=true]") === null);
  assert.equal(await field.inputValue(), "太原");
}));
