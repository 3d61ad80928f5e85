// SPDX-License-Identifier: MIT
// A whole visit on the commissioner's tablet and, held in one hand, on a telephone, with the network
// cut before the program is opened: the enterprise's file comes in, ten criteria are gone through, the
// plan is agreed, what was found goes back and is signed there, and leaves countersigned.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { atRest, exported, moveTo, notInFirefox, open, root, saved, shared } from "./support.mjs";

const world = shared();
const driver = notInFirefox("Playwright has no finger over WebDriver");
const devices = {
  tablet: { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true },
  telephone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const example = `${root}/assets/examples/pilot-candidate.json`;
const { id, answers } = JSON.parse(readFileSync(example));
const { score } = JSON.parse(readFileSync(`${root}/tests/data/golden/pilot-candidate.report.json`));
const answered = score.criteria.filter(({ level }) => level !== null);
const [agreed, differing] = [answered.slice(0, 5), answered.slice(5, 10)];

/** Where a control is, scrolled into view. A screen that is just changing may still replace it. */
async function placeOf(page, locator) {
  for (let tries = 0; tries < 20; tries += 1) {
    await locator.waitFor({ state: "attached" });
    await atRest(page);
    const box = await locator.scrollIntoViewIfNeeded({ timeout: 3000 })
      .then(() => atRest(page)).then(() => locator.boundingBox({ timeout: 3000 })).catch(() => null);
    if (box) return box;
  }
  return assert.fail(`${locator} does not stay`);
}
/** Touches the middle of a control; it has to be large enough, and in reach. */
async function tap(page, locator) {
  const { x, y, width, height } = await placeOf(page, locator);
  assert.ok(Math.max(width, height) >= 44 && Math.min(width, height) >= 24, "too small for a finger");
  const at = { x: x + width / 2, y: y + height / 2 };
  assert.ok(at.x > 0 && at.x < page.viewportSize().width, "beside the screen");
  await page.touchscreen.tap(at.x, at.y);
  await atRest(page);
}
const button = (page, name) => page.getByRole("button", { name }).first();
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });
const give = (page, path) => page.locator("input[type=file]").first().setInputFiles(path);
const write = async (page, name, text) => {
  const field = page.getByRole("textbox", { name }).first();
  await field.fill(text);
  await field.press("Tab");
};

/** Opened once with a network, closed, and opened again without one. */
async function openedCold(context) {
  const first = await open(context, world.address);
  await first.evaluate(() => navigator.serviceWorker.ready);
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await first.close();
  await context.setOffline(true);
  return open(context, world.address);
}

async function enterprise(work) {
  await world.inContext({}, async (context) => work(await openedCold(context)));
}

async function judge(page, { id: criterion, level: own }, differs) {
  await moveTo(page, `#/${id}/review/${criterion}`);
  await atRest(page);
  if (!differs) {
    await tap(page, button(page, "与自评一致"));
    await tap(page, page.getByRole("checkbox", { name: /已看过证明材料/ }));
    return;
  }
  const others = [0, 1, 2, 3, 4, 5].filter((level) => level !== own).join("");
  await tap(page, page.getByRole("radio", { name: new RegExp(`^[${others}]级`) }).first());
  await write(page, /理由与说明/, "现场看到的与自评不同");
  await tap(page, page.getByRole("radio", { name: /以核对意见为准/ }));
  await write(page, /作此决定的理由/, "双方商定");
}

async function visit(page, file, folder) {
  await give(page, file);
  await says(page, "山西汾河高端装备制造有限公司");
  await saved(page);
  await moveTo(page, `#/${id}/visit`);
  await tap(page, button(page, "开始走访"));
  await write(page, "地点", "太原");

  for (const criterion of agreed) await judge(page, criterion, false);
  for (const criterion of differing) await judge(page, criterion, true);
  await moveTo(page, `#/${id}/review`);
  await write(page, "您的姓名", "王敏");
  await tap(page, button(page, "定稿"));
  await says(page, /^已定稿/);

  await moveTo(page, `#/${id}/plan`);
  await tap(page, button(page, /^这步一定做/));
  await write(page, /^责任岗位/, "知识产权专员");
  await write(page, /^完成日期/, "2027-06-30");

  await moveTo(page, `#/${id}/visit`);
  await write(page, "商定事项", "六月底前办完第一步");
  await write(page, "下次走访", "2027-07-05");
  await tap(page, button(page, "结束走访"));
  await saved(page);
  await moveTo(page, `#/${id}/report`);
  return exported(page, /JSON/, folder);
}

for (const [name, device] of Object.entries(devices)) {
  test(`a visit on a ${name} without a network ends with a report that both have signed`, driver, async () => {
    let sent;
    let signed;
    let countersigned;
    await enterprise(async (page) => {
      await give(page, example);
      await says(page, "山西汾河高端装备制造有限公司");
      await moveTo(page, `#/${id}/report`);
      sent = await exported(page, /JSON/, world.folder);
      await world.inContext(device, async (context) => {
        const tablet = await openedCold(context);
        const found = await visit(tablet, sent, world.folder);
        await moveTo(page, "#/");
        await give(page, found);
        await says(page, /^已合并/);
        await moveTo(page, `#/${id}/report`);
        await page.getByRole("checkbox", { name: /签名/ }).press("Space");
        await write(page, "签名人", "山西汾河");
        await saved(page);
        signed = await exported(page, /JSON/, world.folder);

        await moveTo(tablet, "#/verify");
        await give(tablet, signed);
        await says(tablet, "可信，已签名");
        const [download] = await Promise.all([
          tablet.waitForEvent("download"), tap(tablet, button(tablet, /会签并保存/)),
        ]);
        countersigned = `${world.folder}/${name}.json`;
        await download.saveAs(countersigned);
        await says(tablet, "可信，已会签");
        await tap(tablet, button(tablet, /^二维码/));
        await tablet.getByRole("img", { name: "数据文件摘要二维码" }).waitFor({ state: "attached" });
        await tablet.getByRole("img", { name: /^第2张，共/ }).first().waitFor({ state: "attached" });
        await saved(tablet);
        tablet.assertQuiet(/ERR_INTERNET_DISCONNECTED/);
      });
    });

    const { assessment, signatures } = JSON.parse(readFileSync(countersigned));
    assert.deepEqual(signatures.map(({ role, name: who }) => [role, who]),
      [["enterprise", "山西汾河"], ["commissioner", "王敏"]]);
    assert.equal(Object.keys(assessment.review.judgements).length, 10);
    assert.equal(Object.keys(assessment.review.decisions).length, 5);
    assert.ok(assessment.review.closing);
    for (const { id: criterion } of agreed.concat(differing)) {
      assert.deepEqual(assessment.answers[criterion], answers[criterion]);  // never overwritten
    }
    assert.match(JSON.stringify(assessment.plan), /知识产权专员.*2027-06-30|2027-06-30.*知识产权专员/);
  });
}
