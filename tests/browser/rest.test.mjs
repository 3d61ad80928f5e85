// SPDX-License-Identifier: MIT
// A stranger's first screen, before the store and the rest of the program and of the font are here: it
// is there and can be used without them, and what needs them gets them, late or at the second try.

import assert from "node:assert/strict";
import { test } from "node:test";
import { notInFirefox, open, saved, shared } from "./support.mjs";

const world = shared();
const later = ["**/app_rest.*.wasm", "**/ui.*.otf"];

/** Files of these patterns wait until the function that this gives is called. */
async function heldBack(context, patterns) {
  let arrive;
  const held = new Promise((done) => { arrive = done; });
  for (const pattern of patterns) {
    await context.route(pattern, async (route) => { await held; await route.continue(); });
  }
  return arrive;
}

/** Without what would fetch the files as well. */
const opened = async (context) => {
  await context.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  const page = await open(context, world.address);
  await saved(page);
  return page;
};

const marked = (page, name) => page.evaluate((it) => performance.getEntriesByName(it).length > 0, name);
const pictures = (page) => page.evaluate(() => platform.frames());

for (const locale of ["zh-CN", "en-US"]) {
  test(`the first screens need neither the rest of the program nor of the font (${locale})`, () =>
    world.inContext({ locale }, async (context) => {
      const arrive = await heldBack(context, later);
      const page = await opened(context);
      await page.waitForFunction(() => performance.getEntriesByName("first-frame").length > 0);
      await page.mouse.move(300, 300, { steps: 3 });
      await page.getByRole("button", { name: /添加企业|Add your enterprise/ }).first().click();
      await page.getByRole("textbox").first().fill("晋阳湖软件有限公司");
      assert.ok(await pictures(page) > 0);
      assert.equal(await marked(page, "rest-needed"), false, "the list of first_screens.txt is complete");
      arrive();
      await page.waitForFunction(() => performance.getEntriesByName("whole-program").length > 0);
      page.assertQuiet();
    }));
}

test("who never kept anything begins before the store is here, and then it is kept", () =>
  world.inContext({}, async (context) => {
    const arrive = await heldBack(context, ["**/store_worker.*.js"]);
    await context.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
    const page = await open(context, world.address);
    await page.getByRole("button", { name: /添加企业/ }).first().click();
    await page.getByRole("textbox").first().fill("晋阳湖软件有限公司");
    await page.getByRole("button", { name: "开始自评" }).click();
    await page.waitForFunction(() => platform.address.endsWith("/profile"));
    assert.equal(await page.getByRole("status").filter({ hasText: "已保存在本机" }).count(), 0);
    arrive();
    await saved(page);
    await page.reload();
    await page.getByRole("textbox", { name: "企业名称" }).waitFor({ state: "attached" });
    assert.equal(await page.getByRole("textbox", { name: "企业名称" }).inputValue(), "晋阳湖软件有限公司");
    page.assertQuiet();
  }));

test("what needs the rest before it is here gets it while the page waits", notInFirefox("a request that waits cannot be routed"), () =>
  world.inContext({}, async (context) => {
    // The first request hangs for good, the one that waits is answered.
    let asked = 0;
    await context.route("**/app_rest.*.wasm", (route) => { asked += 1; return asked > 1 && route.continue(); });
    const page = await opened(context);
    await page.evaluate(() => { location.hash = "#/verify"; });
    await page.waitForFunction(() => platform.address === "#/verify");
    assert.equal(await marked(page, "rest-needed"), true);
    assert.equal(asked, 2);
    page.assertQuiet();
  }));

test("a rest that does not come is told and asked for again", notInFirefox("a request that waits cannot be routed"), () =>
  world.inContext({}, async (context) => {
    let asked = 0;
    await context.route("**/app_rest.*.wasm", (route) => {
      asked += 1;
      if (asked === 1) return undefined;
      return asked === 2 ? route.abort() : route.continue();
    });
    const page = await opened(context);
    const said = [];
    page.on("dialog", (dialog) => { said.push(dialog.message()); dialog.accept(); });
    await page.evaluate(() => { location.hash = "#/verify"; });
    await page.waitForFunction(() => platform.address === "#/verify");
    assert.equal(said.length, 1);
    assert.match(said[0], /没有下载完整/);
    page.assertQuiet(/Failed to load resource/);
  }));

test("a picture with a character that is not here yet waits for it", () =>
  world.inContext({}, async (context) => {
    const arrive = await heldBack(context, ["**/ui.*.otf"]);
    const page = await opened(context);
    await page.waitForFunction(() => performance.getEntriesByName("whole-program").length > 0);
    await page.evaluate(() => { location.hash = "#/verify"; });
    await page.waitForFunction(() => platform.address === "#/verify");
    const before = await pictures(page);
    await page.mouse.move(400, 400, { steps: 5 });
    assert.equal(await pictures(page), before);
    arrive();
    await page.waitForFunction((count) => platform.frames() > count, before);
    page.assertQuiet();
  }));
