// SPDX-License-Identifier: MIT
// What the app lives through: a picture that is lost, a narrow window, another set of colours, and a
// browser that lacks what it needs. Where it cannot run it says so; where it can only run without a
// picture, the plain form does the job.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examined, scenes } from "./scenes.mjs";
import { atRest, isFirefox, launch, moveTo, notInFirefox, open, saved, shared } from "./support.mjs";

const world = shared();

const settled = (page) => atRest(page, 20);

async function addEnterprise(page, name) {
  await page.getByRole("button", { name: /添加企业/ }).first().click();
  await page.getByRole("textbox", { name: "企业名称" }).fill(name);
  await page.getByRole("button", { name: "开始自评" }).click();
  await page.waitForURL(/\/profile$/);
}

/** The first criterion, answered and counted in the list of enterprises. */
async function answerTheFirst(page) {
  await page.getByRole("button", { name: /开始回答/ }).click();
  await page.waitForURL(/\/assess\//);
  const radio = page.getByRole("main").getByRole("radio").nth(3);
  await radio.click();
  await page.waitForFunction(() => document.querySelectorAll("main input[type=radio]")[3].checked);
  await page.getByRole("button", { name: "下一项" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "企业" }).click();
  await page.getByRole("main").getByText(/已答1项/).first().waitFor({ state: "attached" });
}

const lose = (page) => page.evaluate(() => {
  globalThis.lost = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
  return new Promise((done) => {
    document.getElementById("canvas").addEventListener("webglcontextlost", () => setTimeout(done), { once: true });
    lost.loseContext();
  });
});

test("a picture that was lost comes back as it was", () => world.inApp({}, async (page) => {
  await scenes.result(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await settled(page);
  const before = await page.screenshot();
  await lose(page);
  await page.evaluate(() => new Promise((done) => {
    document.getElementById("canvas").addEventListener("webglcontextrestored", () => setTimeout(done), { once: true });
    lost.restoreContext();
  }));
  await settled(page);
  assert.ok(before.equals(await page.screenshot()), "every pixel is the same");
}));

test("while the picture is lost everything can still be operated", () => world.inApp({}, async (page) => {
  await settled(page);
  await lose(page);
  await addEnterprise(page, "汾河仪表");
  await answerTheFirst(page);
}));

// 640 × 400 at a density of 2 is a window of 1280 × 800 zoomed to 200 %.
const windows = { "zoomed to 200 %": { width: 640, height: 400 }, "320 pixels wide": { width: 320, height: 640 } };

test("in a window zoomed to 200 % or 320 pixels wide no control lies beside it, on any screen", async () => {
  for (const [name, scene] of examined) {
    await world.inApp({ locale: "en" }, async (page) => {  // its words are the longer ones
      await scene(page);
      for (const viewport of Object.values(windows)) {
        await page.setViewportSize(viewport);
        await settled(page);
        const beside = await page.evaluate(() => [...document.querySelectorAll("#mirror .at")]
          .filter((outer) => outer.entry?.matches("button, input, select, textarea"))
          .map((outer) => [outer.node_.label, outer.getBoundingClientRect()])
          .filter(([, box]) => box.left < -0.5 || box.right > innerWidth + 0.5)
          .map(([label, box]) => `${label}: ${box.left} to ${box.right}`));
        assert.deepEqual(beside, [], `${name} ${viewport.width}`);
      }
    });
  }
});

for (const [kind, viewport] of Object.entries(windows)) {
  test(`in a window ${kind} the main job can be done`,
    () => world.inApp({ viewport, deviceScaleFactor: kind.includes("zoomed") ? 2 : 1 }, async (page) => {
      await addEnterprise(page, "汾河仪表");
      await answerTheFirst(page);
    }));
}

test("the system's own colours, when it forces them, are those of the picture",
  notInFirefox("the driver cannot force colours"), () => world.inApp({}, async (page) => {
    await scenes.result(page);
    await settled(page);
    const before = await page.screenshot();
    await page.emulateMedia({ forcedColors: "active" });
    await page.waitForFunction(() => {
      const probe = document.createElement("span");
      const style = document.documentElement.style;
      const shown = (colour) => {
        probe.style.cssText = `forced-color-adjust:none;color:${colour}`;
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      return shown(style.getPropertyValue("--page")) === shown("Canvas")
        && shown(style.getPropertyValue("--words")) === shown("CanvasText");
    });
    await settled(page);
    assert.ok(!before.equals(await page.screenshot()));
  }));

test("nothing moves by itself, so there is nothing to reduce", () => world.inApp({}, async (page) => {
  await scenes.result(page);
  const drawn = await settled(page);
  assert.equal(await settled(page), drawn, "no frame without a cause");
  await page.getByRole("link", { name: "提升计划" }).hover();
  await settled(page);
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    return style.animationName !== "none" || /[1-9]/.test(style.transitionDuration);
  }).length);
  assert.equal(moving, 0);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
}));

test("a program that breaks while it is used says so, and begins anew with all that was saved",
  () => world.inContext({}, async (context) => {
    const page = await open(context, world.address);
    await addEnterprise(page, "汾河仪表");
    await saved(page);
    await page.evaluate(() => { setTimeout(() => _scrolled(-16, 0)); });  // an address beyond the memory
    await page.getByText("知衡意外停止，无法继续").waitFor();
    assert.equal(await page.getByRole("main").count(), 0, "nothing can be done to what is broken");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "刷新" }).click()]);
    await page.getByRole("main").waitFor({ state: "attached" });
    await moveTo(page, "#/");
    await page.getByRole("main").getByText("汾河仪表").first().waitFor({ state: "attached" });
    page.assertQuiet(/RuntimeError/);
  }));

test("a file that cannot be read is named, and can be chosen again", () => world.inApp({}, async (page) => {
  const file = { name: "移走了.json", mimeType: "application/json", buffer: Buffer.from("{}") };
  await page.evaluate(() => {
    globalThis.readable = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException("it was moved", "NotReadableError"));
  });
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByText(/无法读取.*移走了\.json|移走了\.json.*无法读取/).first().waitFor({ state: "attached" });
  await page.evaluate(() => { Blob.prototype.arrayBuffer = readable; });
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByRole("dialog").getByText(/移走了\.json/).first().waitFor({ state: "attached" });
}));

test("without JavaScript the page says in both languages that it needs it",
  notInFirefox("the driver cannot switch it off"), () => world.inContext({ javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(world.address);
    await page.getByText(/需要 JavaScript/).waitFor();
    await page.getByText(/IPGauge needs JavaScript/).waitFor();
    assert.equal(await page.getByText("正在打开知衡…").isVisible(), false);
  }));

/** A browser without WebGL2: Firefox has none when it has no screen, Chromium is told so. */
async function withoutCanvas(work) {
  if (!isFirefox) {
    return world.inContext({}, async (context) => {
      await context.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (kind, ...given) {
          return kind === "webgl2" ? null : getContext.call(this, kind, ...given);
        };
      });
      await work(context);
    });
  }
  const browser = await launch({ canvas: false });
  return work(await browser.newContext({ locale: "zh-CN" })).finally(() => browser.close());
}

test("without WebGL2 the plain form does the main job", () => withoutCanvas(async (context) => {
  const page = await open(context, world.address);
  await page.locator("html.plain").waitFor();
  await addEnterprise(page, "汾河仪表");
  await answerTheFirst(page);
  page.assertQuiet(/WebGL/);
}));
