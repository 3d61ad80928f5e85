// SPDX-License-Identifier: MIT
// A report on its way: the enterprise signs it, the commissioner checks and countersigns it on
// another device, the programme knows the commissioner's key and sees both. Each is a browser of its
// own; what passes between them are files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { exported, moveTo, root, saved, shared } from "./support.mjs";

const world = shared();
const example = `${root}/assets/examples/pilot-candidate.json`;
const reports = `${root}/tests/data/golden/reports`;

const openFiles = (page, files) => page.locator("input[type=file]").first().setInputFiles(files);
const shows = (page, words) => page.getByRole("main").getByText(words, { exact: true }).first().waitFor({ state: "attached" });

async function enterSigner(page, name) {
  const field = page.getByRole("textbox", { name: "签名人" });
  await field.fill(name);
  await field.blur();
  await saved(page);
}

async function openExample(page) {
  await openFiles(page, example);
  await page.getByRole("main").getByText("山西汾河高端装备制造有限公司").first().waitFor({ state: "attached" });
  await moveTo(page, `#/${JSON.parse(await readFile(example)).id}/report`);
}

test("enterprise, commissioner and programme trust a report by files alone", async () => {
  let report;
  await world.inApp({}, async (page) => {
    await openExample(page);
    await page.getByRole("checkbox", { name: /签名/ }).press("Space");
    await enterSigner(page, "山西汾河");
    report = await exported(page, /JSON/, world.folder);
  });

  let countersigned;
  let key;
  await world.inApp({}, async (page) => {
    await moveTo(page, "#/verify");
    await openFiles(page, report);
    await shows(page, "可信，已签名");
    await enterSigner(page, "王敏");
    countersigned = await exported(page, /会签并保存/, world.folder);
    await shows(page, "可信，已会签");
    key = await exported(page, /保存公钥文件/, world.folder);
  });

  await world.inApp({}, async (page) => {
    await moveTo(page, "#/verify");
    await openFiles(page, countersigned);
    await shows(page, "可信，已签名");
    await openFiles(page, key);
    await page.getByRole("button", { name: /指纹一致/ }).click();
    await shows(page, "可信，已会签");
    await saved(page);
  });

  const { signatures } = JSON.parse(await readFile(countersigned));
  assert.deepEqual(signatures.map(({ role, name }) => [role, name]), [["enterprise", "山西汾河"], ["commissioner", "王敏"]]);
});

test("what leaves of levels only has nothing that was typed but name and period", () => world.inApp({}, async (page) => {
  await openExample(page);
  await page.getByRole("radio", { name: "仅级别" }).press("Space");
  const text = await readFile(await exported(page, /JSON/, world.folder), "utf8");
  const { disclosure, assessment, levels } = JSON.parse(text);
  assert.equal(disclosure, "levels-only");
  assert.equal(assessment, undefined);
  assert.deepEqual(Object.keys(levels.enterprise), ["name"]);
  assert.ok(!/"(note|evidence|profile|post)"/.test(text));
}));

test("several files are opened at once, and each says what it is worth", () => world.inApp({}, async (page) => {
  await moveTo(page, "#/verify");
  await openFiles(page, ["unsigned", "altered-name", "score-differs", "unknown-instrument", "unreadable"]
    .map((name) => join(reports, `${name}.json`)));
  for (const words of ["可信，未签名", "已被改动", "得分与作答不符", "量表未知", "无法读取"]) {
    await shows(page, words);
  }
  await page.getByRole("button", { name: "清空列表" }).click();
  await page.getByText("已被改动", { exact: true }).waitFor({ state: "detached" });
}));
