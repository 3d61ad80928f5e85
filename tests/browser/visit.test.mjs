// SPDX-License-Identifier: MIT
// A commissioner's visit in the browser: it survives a restart, its clock draws no more than once a
// minute, and what is printed has as many sides as it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openExample } from "./scenes.mjs";
import { exported, moveTo, notInFirefox, open, root, saved, shared } from "./support.mjs";

const world = shared();
const { id } = JSON.parse(readFileSync(`${root}/assets/examples/pilot-candidate.json`));
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached", timeout: 30_000 });

async function begin(page) {
  await openExample(page, "pilot-candidate");
  await moveTo(page, `#/${id}/visit`);
  await page.getByRole("button", { name: "开始走访" }).press("Enter");
  await page.getByRole("textbox", { name: "走访笔记" }).waitFor({ state: "attached" });
}

/** Frames that were drawn while nothing was done for so long. */
const framesIn = async (page, milliseconds) => {
  const before = await page.evaluate(() => platform.frames());
  await page.waitForTimeout(milliseconds);
  return (await page.evaluate(() => platform.frames())) - before;
};

test("a visit is there after a restart, and goes on", () => world.inContext({}, async (context) => {
  let page = await open(context, world.address);
  await begin(page);
  await page.getByRole("textbox", { name: "走访笔记" }).fill("车间有专利墙");
  await page.getByRole("textbox", { name: "下次走访" }).fill("2027-03-01");
  await page.getByRole("textbox", { name: "地点" }).fill("太原");
  await moveTo(page, `#/${id}/result`);
  await saved(page);
  await page.close();

  page = await open(context, world.address, `#/${id}/visit`);
  await page.getByRole("textbox", { name: "走访笔记" }).waitFor({ state: "attached" });
  assert.equal(await page.getByRole("textbox", { name: "走访笔记" }).inputValue(), "车间有专利墙");
  assert.equal(await page.getByRole("textbox", { name: "下次走访" }).inputValue(), "2027-03-01");
  await page.getByRole("button", { name: "结束走访" }).first().press("Enter");
  await says(page, "此后变化");
  await page.getByRole("button", { name: /^删除：/ }).first().press("Enter");
  await says(page, /还没有走访记录/);
  await page.getByRole("button", { name: "撤销" }).press("Enter");
  await says(page, "2027-03-01");
  page.assertQuiet();
}));

test("the clock draws nothing between two minutes, and something when one has passed", () =>
  world.inApp({}, async (page) => {
    await begin(page);
    await saved(page);
    await page.waitForTimeout(1500);
    // From shortly after a full minute there is time enough without another one.
    const into = await page.evaluate(() => Date.now() % 60_000);
    if (into > 45_000) await page.waitForTimeout(62_000 - into);
    assert.equal(await framesIn(page, 5000), 0);
    const left = await page.evaluate(() => 60_000 - Date.now() % 60_000);
    assert.ok(await framesIn(page, left + 3000) > 0);
    await says(page, /[1-9]\d*分钟/);
  }));

test("the sheet is one side of A4 and the result two",
  notInFirefox("the driver prints nothing"), () => world.inApp({}, async (page, context) => {
    await begin(page);
    await page.getByRole("textbox", { name: /参加人员/ }).fill("技术负责人\n知识产权专员\n研发部经理");
    await page.getByRole("textbox", { name: "商定事项" }).fill("九月前设立知识产权机构；年底前完成核心技术清单。");
    await moveTo(page, `#/${id}/result`);
    await moveTo(page, `#/${id}/visit`);
    for (const [label, sides] of [[/^走访单/, 1], [/^留给企业的结果/, 2]]) {
      const html = await readFile(await exported(page, label, world.folder), "utf8");
      assert.ok(html.includes("研发部经理"));
      const printed = await context.newPage();
      await printed.setContent(html);
      const pdf = (await printed.pdf({ preferCSSPageSize: true })).toString("latin1");
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, sides, String(label));
      await printed.close();
    }
  }));
