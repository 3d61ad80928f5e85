// SPDX-License-Identifier: MIT
// The build that is one file, opened from the disk where there is no network: the main job in
// short, every character drawn, the pages beside the program, and nothing asked of anybody.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { exported, go, launch, moveTo, open, root } from "./support.mjs";

const file = `${root}/build/web/ipgauge.html`;
const example = JSON.parse(readFileSync(`${root}/assets/examples/pilot-candidate.json`));
const address = pathToFileURL(file).href;

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "ipgauge-one-file-"));
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function opened() {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  await context.setOffline(true);
  return { context, page: await open(context, address) };
}

test("from a file an example is scored, says that it is kept in memory only, and is handed out", async () => {
  const { context, page } = await opened();
  await page.getByText(/关闭页面后，浏览器不会保留/).first().waitFor({ state: "attached" });
  await page.locator("input[type=file]").first()
    .setInputFiles(`${root}/assets/examples/pilot-candidate.json`);
  await page.getByRole("main").getByText(example.enterprise.name).first().waitFor({ state: "attached" });
  await moveTo(page, `#/${example.id}/result`);
  await page.getByRole("heading", { name: /达到：试点达标参考/ }).waitFor();
  await go(page, "报告");
  const report = JSON.parse(await readFile(await exported(page, /JSON/, folder)));
  assert.deepEqual([report.format, report.score.tier], ["ipgauge.report/1", "pilot"]);
  const workbook = await readFile(await exported(page, /XLSX/, folder));
  assert.equal(workbook.subarray(0, 2).toString("latin1"), "PK");
  await page.getByText(/关闭页面后，浏览器不会保留/).first().waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => localStorage.length), 0, "nothing stays on the machine");
  page.assertQuiet();
  await context.close();
});

test("a rare character is drawn although nothing can be fetched", async () => {
  const { context, page } = await opened();
  await page.waitForFunction(() => document.fonts.size === 3);
  await page.getByRole("button", { name: /添加企业/ }).first().click();
  await page.getByRole("textbox", { name: "企业名称" }).fill("龘𬭎龖精密制造");
  await page.getByRole("button", { name: "开始自评" }).click();
  await page.waitForFunction(() => document.fonts.size === 4);
  page.assertQuiet();
  await context.close();
});

test("the pages beside the program open from the file as well", async () => {
  const { context, page } = await opened();
  for (const [button, heading] of [["计分方法", "计分方法"], ["隐私说明", "隐私说明"]]) {
    const [beside] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("button", { name: button }).first().click(),
    ]);
    await beside.getByRole("heading", { name: heading, level: 1 }).waitFor();
    assert.equal(await beside.evaluate(() => getComputedStyle(document.body).marginTop), "0px", "it has its style");
    await beside.close();
  }
  page.assertQuiet();
  await context.close();
});

test("the file allows no connection, and no script but its own", async () => {
  const html = await readFile(file, "utf8");
  const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
  assert.match(policy, /^default-src 'none'; script-src ('sha256-[\w+/]+=*' ){3}'wasm-unsafe-eval';/);
  assert.doesNotMatch(policy, /connect-src|https?:|\*|script-src[^;]*'unsafe-(inline|eval)'/);
  const { context, page } = await opened();
  const refused = await page.evaluate(() => new Promise((done) => {
    addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "globalThis.foreign = true";
    document.head.append(script);
  }));
  assert.equal(refused, "script-src-elem");
  assert.equal(await page.evaluate(() => globalThis.foreign), undefined);
  await context.close();
});

test("a browser that cannot unpack the file is told which one can", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => { delete globalThis.DecompressionStream; });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText(/这个浏览器太旧.*Firefox 113/).waitFor();
  await context.close();
});
