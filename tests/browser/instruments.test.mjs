// SPDX-License-Identifier: MIT
// An office's own instrument: opened from a file, looked at, kept over a reload, used for an
// assessment whose report is verified with it.

import { test } from "node:test";
import { exported, moveTo, root, saved, shared } from "./support.mjs";

const world = shared();
const own = `${root}/tests/data/instruments/seven-answers.json`;

const openFiles = (page, files) => page.locator("input[type=file]").first().setInputFiles(files);
const press = (page, name) => page.getByRole("button", { name, exact: true }).first().press("Enter");
const shows = (page, words) => page.getByRole("main").getByText(words).first().waitFor({ state: "attached" });

async function keep(page) {
  await openFiles(page, own);
  await shows(page, "量表有效");
  await press(page, "保存");
  await shows(page, "“七种回答 2026.1.0”已存入本机");
  await saved(page);
}

test("an instrument is kept, used after a reload, and its report is verified", async () => {
  let report;
  await world.inApp({}, async (page) => {
    await keep(page);
    await page.reload();
    await page.getByRole("heading", { name: "七种回答" }).waitFor({ state: "attached" });
    await moveTo(page, "#/");
    await press(page, "添加企业，开始自评");
    const name = page.getByRole("textbox", { name: "企业名称" });
    await name.fill("汾河装备");
    await name.blur();
    await page.getByRole("combobox", { name: "使用的量表" }).selectOption("seven-answers 2026.1.0");
    await press(page, "开始自评");
    await page.waitForFunction(() => platform.address.endsWith("/profile"));
    await saved(page);
    await moveTo(page, await page.evaluate(() => platform.address.replace("/profile", "/report")));
    report = await exported(page, /JSON/, world.folder);
    await moveTo(page, "#/verify");
    await openFiles(page, report);
    await shows(page, "可信");
  });

  await world.inApp({}, async (page) => {
    await openFiles(page, report);
    await page.getByRole("dialog").getByText(/请先打开并保存该量表文件/).waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await keep(page);
    await moveTo(page, "#/");
    await openFiles(page, report);
    await shows(page, "汾河装备");
    await moveTo(page, "#/instruments");
    await page.getByRole("button", { name: "移除七种回答（2026.1.0版）", disabled: true }).waitFor({ state: "attached" });
  });
});
