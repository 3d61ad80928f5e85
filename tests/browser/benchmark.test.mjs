// SPDX-License-Identifier: MIT
// A pack that an office has handed out: opened, kept over a reload, and shown beside the result.

import { readFileSync } from "node:fs";
import { test } from "node:test";
import { moveTo, root, saved, shared } from "./support.mjs";

const world = shared();
const pack = `${root}/tests/data/golden/programme/benchmark.json`;
const example = `${root}/assets/examples/pilot-candidate.json`;

const openFiles = (page, files) => page.locator("input[type=file]").first().setInputFiles(files);
const shows = (page, words) => page.getByRole("main").getByText(words).first().waitFor({ state: "attached" });

test("a pack says where the enterprise stands", () => world.inApp({}, async (page) => {
  await openFiles(page, example);
  await shows(page, JSON.parse(readFileSync(example)).enterprise.name);
  await openFiles(page, pack);
  await shows(page, "省知识产权局于");
  await page.getByRole("button", { name: "保存", exact: true }).press("Enter");
  await shows(page, "“山西省试点”已存入本机");
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "移除山西省试点" }).waitFor({ state: "attached" });
  await moveTo(page, `#/${JSON.parse(readFileSync(example)).id}/result`);
  await page.getByRole("heading", { name: "在同类企业中的位置" }).waitFor({ state: "attached" });
  await shows(page, "四分之一低于");
}));

test("a pack that was altered is refused", () => world.inApp({}, async (page) => {
  const buffer = Buffer.from(readFileSync(pack, "utf8").replace('"p50":4000', '"p50":4001'));
  await openFiles(page, { name: "pack.json", mimeType: "application/json", buffer });
  await page.getByRole("dialog").getByText(/摘要|签名/).first().waitFor({ state: "attached" });
}));
