// SPDX-License-Identifier: MIT
// A commissioner's tablet without a network: the enterprise's file is opened, a criterion is judged
// by touch, decided and closed, and the file goes back; what both sides changed is asked about.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openExample } from "./scenes.mjs";
import { exported, moveTo, notInFirefox, root, saved, shared } from "./support.mjs";

const world = shared();
const tablet = { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true };
const driver = notInFirefox("Playwright has no finger over WebDriver");
const example = JSON.parse(readFileSync(`${root}/assets/examples/pilot-candidate.json`));
const own = example.answers["ins-office"];

/** Touches a control where it is drawn, scrolled into view like a person would. */
async function tap(page, locator) {
  await locator.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  }));
  const { x, y, width, height } = await locator.boundingBox();
  assert.ok(height >= 44 || width >= 44, "too small for a finger");
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

const kept = async (page) => {
  await moveTo(page, "#/storage");
  const path = await exported(page, /NDJSON/, world.folder);
  return readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));
};
const file = (state) => ({
  name: "返回.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(state)),
});

test("a criterion is judged by touch, decided and closed, and is there after a reload", driver,
  () => world.inApp(tablet, async (page) => {
    await openExample(page, "pilot-candidate");
    await page.context().setOffline(true);
    await moveTo(page, `#/${example.id}/review/ins-office`);
    const level = own.value === 2 ? 3 : 2;
    await tap(page, page.getByRole("radio", { name: new RegExp(`^${level}级`) }));
    await page.getByRole("heading", { name: "以哪一方为准" }).waitFor({ state: "attached" });
    await tap(page, page.getByRole("checkbox", { name: /已看过证明材料/ }));
    await page.getByRole("textbox", { name: /理由与说明/ }).fill("任命文件已过期");
    await tap(page, page.getByRole("radio", { name: /以核对意见为准/ }));
    const why = page.getByRole("textbox", { name: /作此决定的理由/ });
    await why.waitFor({ state: "attached" });
    await why.fill("企业认可");
    await why.press("Tab");
    await tap(page, page.getByRole("button", { name: "返回核对总览" }));
    await page.waitForURL(/review$/);
    await tap(page, page.getByRole("button", { name: "定稿" }));
    await page.getByText(/^已定稿/).first().waitFor({ state: "attached" });
    await saved(page);

    const [state] = await kept(page);
    assert.equal(state.answers["ins-office"].value, own.value);
    assert.equal(state.review.judgements["ins-office"].found.level, level);
    assert.equal(state.review.judgements["ins-office"].seen, true);
    assert.equal(state.review.decisions["ins-office"].reason, "企业认可");
    assert.ok(state.review.closing);
    await page.context().setOffline(false);
    await page.reload();
    await saved(page);
    assert.deepEqual(await kept(page), [state]);
  }));

test("what came back is merged by itself, and what both changed is asked about", driver,
  () => world.inApp(tablet, async (page) => {
    await openExample(page, "pilot-candidate");
    await moveTo(page, `#/${example.id}/profile`);
    const period = page.getByRole("textbox", { name: "评价期" });
    await period.fill("2027");
    await period.press("Tab");
    await saved(page);
    const [sent] = await kept(page);

    // Elsewhere: a judgement, and later a period, by who knew no more than what was sent.
    const back = structuredClone(sent);
    const stamp = (count) => [{ writer: "w-elsewhere", count, by: "王工", day: "2019-01-01" }];
    back.history.seen["w-elsewhere"] = 1;
    back.review = { judgements: { "ins-office": {
      own: { state: "answered", level: own.value, assurance: own.assurance ?? "declared" },
      found: { state: "answered", level: own.value, assurance: "declared" } } } };
    back.history.fields["judgement:ins-office"] = stamp(1);
    await moveTo(page, "#/");
    await page.locator("input[type=file]").first().setInputFiles(file(back));
    await page.getByText("已合并，1处").first().waitFor({ state: "attached" });

    back.period = "2028";
    back.history.seen["w-elsewhere"] = 2;
    back.history.fields.period = stamp(2);
    await moveTo(page, `#/${example.id}/profile`);
    await period.fill("2029");
    await period.press("Tab");
    await saved(page);
    await moveTo(page, "#/");
    await page.locator("input[type=file]").first().setInputFiles(file(back));
    const dialog = page.getByRole("dialog");
    await dialog.getByText("双方都改动过的有1处").first().waitFor({ state: "attached" });
    await dialog.getByText(/王工，2019年1月1日/).first().waitFor({ state: "attached" });
    await tap(page, dialog.getByRole("radio", { name: /^文件.*评价期/ }));
    await tap(page, dialog.getByRole("button", { name: "确定" }));
    await dialog.waitFor({ state: "detached" });
    await saved(page);
    const [merged] = await kept(page);
    assert.equal(merged.period, "2028");
    assert.ok(merged.review.judgements["ins-office"]);
  }));
