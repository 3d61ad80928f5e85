// SPDX-License-Identifier: MIT
// The time before there is a picture: how much of the program is here is shown, a browser that
// cannot run it is told so instead of waiting, and a person comes back to where they were.

import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { after, before, test } from "node:test";
import { scenes } from "./scenes.mjs";
import { launch, open, root, saved, serve } from "./support.mjs";

const size = (part) => statSync(`${root}/build/web/parts/${part}`).size;
const tooOld = /这个浏览器太旧/;

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

async function inContext(work) {
  const context = await browser.newContext({ locale: "zh-CN" });
  try {
    await work(context);
  } finally {
    await context.close();
  }
}

test("while the program is on its way a bar says how much of it is here", () => inContext(async (context) => {
  let arrive;
  const held = new Promise((done) => { arrive = done; });
  await context.route("**/app.*.wasm", async (route) => { await held; await route.continue(); });
  const page = await context.newPage();
  await page.goto(site.address);
  const bar = page.getByRole("progressbar", { name: /正在打开知衡/ });
  await bar.waitFor();
  await page.waitForFunction((font) => document.querySelector("progress").value === font, size("fonts/first.otf"));
  assert.equal(await bar.evaluate((it) => it.max), size("app.wasm") + size("fonts/first.otf"));
  arrive();
  await page.getByRole("main").waitFor({ state: "attached" });
  assert.equal(await bar.count(), 0);
}));

// What a browser lacks, by the version that has it.
const missing = {
  "WebAssembly": () => { delete globalThis.WebAssembly; },
  "WebAssembly as it comes (Safari 15)": () => { delete WebAssembly.instantiateStreaming; },
  "WebAssembly without eval (Chrome 97, Safari 16)": () => {
    WebAssembly.Module = function () { throw new WebAssembly.CompileError("refused by the page's policy"); };
  },
  "the syntax of 2020 (Chrome 85, Firefox 79, Safari 14)": () => { delete Promise.any; },
  "streams that can be passed on (Firefox 102)": () => { delete globalThis.TransformStream; },
};
for (const [what, remove] of Object.entries(missing)) {
  test(`a browser without ${what} says that it is too old`, () => inContext(async (context) => {
    await context.addInitScript(remove);
    const page = await context.newPage();
    await page.goto(site.address);
    await page.getByText(tooOld).waitFor();
    assert.equal(await page.getByRole("progressbar").count(), 0);
    assert.equal(await page.evaluate(() => "platform" in globalThis), false);
  }));
}

test("Firefox 102 opens it, and Tab does not leave a dialog there", () => inContext(async (context) => {
  await context.addInitScript(() => {  // what came with 104 and 112
    delete Array.prototype.findLastIndex;
    delete HTMLElement.prototype.inert;
  });
  const page = await open(context, site.address);
  await scenes.result(page);
  await page.getByRole("button", { name: /新一轮自评/ }).first().click();
  await page.getByRole("dialog").waitFor({ state: "attached" });
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() =>
      document.activeElement === document.body || Boolean(document.activeElement.closest("[role=dialog]"))), true);
  }
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("navigation").getByRole("link").first().focus();
  page.assertQuiet();
}));

test("a browser that cannot read the program's scripts says that it is too old", () => inContext(async (context) => {
  await context.route("**/app.*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "the syntax of some later year" }));
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByText(tooOld).waitFor();
}));

test("who comes by the address of a screen is told of any file that does not arrive", () => inContext(async (context) => {
  for (const file of ["**/app.*.wasm", "**/app_rest.*.wasm", "**/ui.*.otf"]) {
    await context.route(file, (route) => route.fulfill({ status: 404 }));
    const page = await context.newPage();
    await page.goto(`${site.address}#/storage`);
    await page.getByText(/有文件没有下载完整/).waitFor();
    await page.close();
    await context.unroute(file);
  }
}));

test("a file that does not arrive is told", () => inContext(async (context) => {
  for (const file of ["**/app.*.wasm", "**/app.*.js", "**/first.*.otf"]) {
    await context.route(file, (route) => route.fulfill({ status: 404 }));
    const page = await context.newPage();
    await page.goto(site.address);
    await page.getByText(/有文件没有下载完整/).waitFor();
    await page.close();
    await context.unroute(file);
  }
}));

test("a host that calls the program by another type does not keep it from opening", () => inContext(async (context) => {
  await context.route("**/app.*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await open(context, site.address);
}));

async function createEnterprise(page) {
  await page.getByRole("button", { name: /添加企业/ }).first().click();
  await page.getByRole("textbox", { name: "企业名称" }).fill("晋阳湖软件有限公司");
  await page.getByRole("button", { name: "开始自评" }).click();
  await page.waitForURL(/\/profile$/);
  await saved(page);
}

test("who comes back by the plain address is where they were", () => inContext(async (context) => {
  const first = await open(context, site.address);
  await createEnterprise(first);
  const place = new URL(first.url()).hash;
  await first.close();

  const second = await open(context, site.address);
  await second.waitForURL((url) => url.hash === place);
  await second.getByRole("heading", { name: "单位概况" }).first().waitFor({ state: "attached" });
  second.assertQuiet();
  await second.close();

  const list = await open(context, site.address, "#/");
  await list.waitForURL((url) => url.hash === "#/");
  list.assertQuiet();
}));

test("where the browser keeps no small notes the program opens at the list", () => inContext(async (context) => {
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  const first = await open(context, site.address);
  await createEnterprise(first);
  await first.close();
  const second = await open(context, site.address);
  await second.getByText("晋阳湖软件有限公司").first().waitFor({ state: "attached" });
  second.assertQuiet();
}));
