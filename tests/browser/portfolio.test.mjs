// SPDX-License-Identifier: MIT
// Many enterprises on a telephone that is touched: found by initials and by code, narrowed,
// turned over, opened; the calendar of what is due.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { creditCode, many, nameOf } from "./many.mjs";
import { exported, moveTo, notInFirefox, saved, shared } from "./support.mjs";

const world = shared();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function openMany(page, count) {
  await page.locator("input[type=file]").first().setInputFiles(many(count));
  await page.getByText(`共${count}家企业`).first().waitFor({ state: "attached" });
  await saved(page);
}

const rows = (page) => page.getByRole("table").getByRole("row");
const search = async (page, words, count) => {
  await page.getByRole("textbox", { name: "查找企业" }).fill(words);
  await page.getByText(`符合条件${count}家`).first().waitFor({ state: "attached" });
};

/** Where a control of the mirror lies, in pixels of the window. */
const middle = async (control) => {
  await control.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await control.boundingBox();
  return { x: x + width / 2, y: y + height / 2, width, height };
};

test("an enterprise is found by initials and by code, and opened with a finger",
  notInFirefox("there is no emulated telephone"), () => world.inApp(phone, async (page) => {
    await openMany(page, 120);
    assert.equal(await rows(page).count(), 51);  // with the heads

    await search(page, creditCode(37), 1);
    await page.getByRole("table").getByRole("link", { name: nameOf(37), exact: true }).waitFor({ state: "attached" });
    await search(page, "dtthxclyxgs", 0);
    await search(page, "tyjyhrj", 1);
    const found = page.getByRole("table").getByRole("link", { name: nameOf(0), exact: true });
    const at = await middle(found);
    assert.ok(at.height >= 44 && at.width >= 200, `${at.width} × ${at.height}`);
    await page.touchscreen.tap(at.x, at.y);
    await page.waitForFunction(() => /a-many-0-0/.test(platform.address));
  }));

test("a touched row is the one that is seen, also after scrolling",
  notInFirefox("there is no emulated telephone"), () => world.inApp(phone, async (page) => {
    await openMany(page, 60);
    const last = rows(page).last().getByRole("link");
    const name = await last.textContent();
    const at = await middle(last);
    await page.touchscreen.tap(at.x, at.y);
    await page.waitForFunction(() => /a-many-/.test(platform.address));
    await page.getByText(name).first().waitFor({ state: "attached" });
  }));

test("the next page begins at its first row", () => world.inApp({}, async (page) => {
  await openMany(page, 60);
  await page.getByRole("button", { name: "下一页" }).press("Enter");
  await page.getByText("显示第51–60家").first().waitFor({ state: "attached" });
  assert.equal(await rows(page).count(), 11);
  const focused = await page.evaluate(() => document.activeElement.closest("tr")?.rowIndex);
  assert.equal(focused, 1);
}));

test("what is due leaves as a calendar that has every step once", () => world.inApp({}, async (page) => {
  await openMany(page, 20);
  await moveTo(page, "#/portfolio");
  const file = readFileSync(await exported(page, /导出日历文件/, world.folder), "utf8");
  const lines = file.split("\r\n");
  assert.equal(lines[0], "BEGIN:VCALENDAR");
  assert.equal(lines.at(-1), "");
  assert.ok(!file.replaceAll("\r\n", "").includes("\n"));
  const uids = lines.filter((line) => line.startsWith("UID:"));
  assert.ok(uids.length > 0);
  assert.equal(new Set(uids).size, uids.length);
  assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
}));
