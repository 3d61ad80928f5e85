// SPDX-License-Identifier: MIT
// A finger, a wheel and a screen that turns: a tap acts where it came down, a drag scrolls and acts
// on nothing, and the picture follows the page to the pixel.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scenes } from "./scenes.mjs";
import { atRest, moveTo, notInFirefox, settled, shared } from "./support.mjs";

const world = shared();
const tablet = { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true };
const driver = notInFirefox("Playwright has no finger over WebDriver");

const inTablet = (work) => world.inApp(tablet, work);
const middle = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};
async function tap(page, locator) {
  const { x, y } = await middle(locator);
  await page.touchscreen.tap(x, y);
}
const frames = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
}));

/** Notes what the program is told: what is operated, and where a region has been scrolled to. */
const watch = (page) => page.evaluate(() => {
  globalThis.told = { operate: [], button: [], scrolled: [] };
  const listen = (name, note) => {
    const tell = globalThis[name];
    const heard = (...given) => {
      note(...given);
      tell(...given);
      globalThis[name] = heard;  // a first call puts the function itself there
    };
    globalThis[name] = heard;
  };
  listen("_operate", (at) => told.operate.push(UTF8ToString(at)));
  listen("_button", (down) => told.button.push(down));
  listen("_scrolled", (at, top) => told.scrolled.push(top));
});
const told = (page) => page.evaluate("told");

/** The region that has the most to scroll. */
const region = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll("#mirror .region")];
  const most = all.sort((a, b) => (b.scrollHeight - b.clientHeight) - (a.scrollHeight - a.clientHeight))[0];
  const { x, y, width, height } = most.getBoundingClientRect();
  return { name: most.dataset.region, top: most.scrollTop, room: most.scrollHeight - most.clientHeight, x, y, width, height };
});
const touch = (input, type, ...points) =>
  input.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

test("a tap chooses an answer, presses a button and opens a field for writing", driver,
  () => inTablet(async (page) => {
    await tap(page, page.getByRole("button", { name: /添加企业/ }).first());
    const field = page.getByRole("textbox", { name: "企业名称" });
    await field.waitFor();
    await tap(page, field);
    await page.waitForFunction(() => document.activeElement.matches("input[type=text]"));
    await page.keyboard.type("太行");
    await tap(page, page.getByRole("button", { name: "开始自评" }));
    await page.waitForURL(/\/profile$/);
    const radio = page.getByRole("radio", { name: "企业", exact: true });
    await radio.waitFor();
    await tap(page, radio);
    await page.waitForFunction(() => document.querySelector("#mirror input[type=radio]").checked);
  }));

test("a drag and a fling scroll the page and press nothing, wherever they begin", driver,
  () => inTablet(async (page, context) => {
    await scenes.plan(page);
    await page.getByRole("heading", { level: 1, name: /工时/ }).waitFor();
    await frames(page);
    const input = await context.newCDPSession(page);
    await watch(page);
    const { x, y, width, height, room } = await region(page);
    assert.ok(room > 500, "there is something to scroll");
    for (const across of [0.2, 0.5, 0.8]) {
      await input.send("Input.synthesizeScrollGesture", {
        x: x + width * across, y: y + height * 0.7, yDistance: -150, speed: 2000, preventFling: across === 0.5,
      });
    }
    await page.waitForFunction(() => told.scrolled.at(-1) > 300);
    const { operate, button } = await told(page);
    assert.deepEqual({ operate, button }, { operate: [], button: [] });
    assert.equal(await page.evaluate(() => [...document.querySelectorAll("[aria-pressed=true]")].length), 0);
  }));

test("a long press leaves no button down and marks no text", driver,
  () => inTablet(async (page, context) => {
    await scenes.profile(page);
    const radio = page.getByRole("radio", { name: "大型", exact: true });
    await radio.waitFor();
    await watch(page);
    const { x, y } = await middle(radio);
    const input = await context.newCDPSession(page);
    await input.send("Input.synthesizeTapGesture", { x, y, duration: 1500, gestureSourceType: "touch" });
    await frames(page);
    const { button } = await told(page);
    assert.equal(button.filter((down) => down === 1).length, button.filter((down) => down === 0).length);
    assert.equal(await page.evaluate(() => String(getSelection())), "");
    // And the next tap is an ordinary one.
    const other = page.getByRole("radio", { name: "小型", exact: true });
    await tap(page, other);
    await page.waitForFunction((id) => document.getElementById(id).checked, await other.getAttribute("id"));
  }));

test("two fingers and Ctrl with the wheel are the browser's own, to zoom", driver, () => inTablet(async (page, context) => {
  await scenes.result(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => {
    globalThis.prevented = [];
    for (const type of ["wheel", "touchstart", "touchmove", "touchend"]) {
      addEventListener(type, (event) => prevented.push([type, event.defaultPrevented]), { passive: true });
    }
  });
  const input = await context.newCDPSession(page);
  await touch(input, "touchStart", [300, 500], [400, 500]);
  await touch(input, "touchMove", [250, 500], [450, 500]);
  await touch(input, "touchEnd");
  await input.send("Input.dispatchMouseEvent", { type: "mouseWheel", x: 300, y: 500, deltaX: 0, deltaY: 100, modifiers: 2 });
  await page.waitForFunction(() => ["wheel", "touchstart"].every((type) => prevented.some((one) => one[0] === type)));
  assert.deepEqual((await page.evaluate("prevented")).filter(([, stopped]) => stopped), []);
  const action = await page.evaluate(() => getComputedStyle(document.getElementById("stage")).touchAction);
  assert.match(action, /manipulation|auto|pinch-zoom/);
}));

test("with a finger for a pointer every control is at least 44 pixels wide and high",
  driver, async () => {
    for (const [name, scene] of Object.entries(scenes)) {
      await inTablet(async (page) => {
        await scene(page);
        await frames(page);
        await settled(page);  // before the store has opened there is little to press
        const sizes = await page.evaluate(() => [...document.querySelectorAll("#mirror .at")]
          .filter((outer) => outer.entry?.matches("button, input, select, textarea"))
          .map((outer) => [outer.node_.role, outer.node_.label, outer.offsetWidth, outer.offsetHeight]));
        assert.ok(sizes.length > 2, name);
        assert.deepEqual(sizes.filter(([, , width, height]) => width < 44 || height < 44), [], name);
      });
    }
  });

test("the wheel scrolls by as many pixels as it says, and the picture goes with it",
  () => world.inApp({}, async (page) => {
    await scenes.plan(page);
    await page.getByRole("heading", { level: 1, name: /工时/ }).waitFor();
    await frames(page);
    await watch(page);
    const before = await region(page);
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
    for (const [delta, top] of [[123, 123], [77, 200], [-50, 150]]) {
      await page.mouse.wheel(0, delta);
      await page.waitForFunction((wanted) => told.scrolled.at(-1) === wanted, before.top + top);
      assert.equal((await region(page)).top, before.top + top);
    }
  }));

/** What colour the picture has there, as [red, green, blue]. */
async function colour(page, x, y) {
  const bytes = [...await page.screenshot({ clip: { x, y, width: 1, height: 1 } })];
  return page.evaluate(async (png) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(png)]));
    const paper = new OffscreenCanvas(1, 1).getContext("2d");
    paper.drawImage(picture, 0, 0);
    return [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, bytes);
}

test("what is written in a dialog stands in the frame that is drawn for it, wherever the one before was scrolled to",
  () => world.inApp({ viewport: { width: 390, height: 844 } }, async (page) => {
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "显示", exact: true }).press("Enter");
    await page.getByRole("radio", { name: "200%" }).press("Space");
    await dialog.getByRole("button", { name: "关闭" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    await moveTo(page, "#/storage");
    await page.getByRole("button", { name: "备份…" }).press("Enter");
    const field = dialog.getByRole("textbox");
    await field.click();
    await page.keyboard.type("北风");
    await atRest(page);
    const { x, y, width, height } = await field.boundingBox();
    for (const edge of [y + 1, y + height - 2]) {
      const [red, , blue] = await colour(page, x + width / 2, edge);
      assert.ok(blue > red + 100, `the frame of the field with the focus at ${edge}`);
    }
  }));

test("turned, and moved to a screen of another density, the picture keeps a pixel for a pixel",
  notInFirefox("the driver sets the density of a window only when it opens"), () => inTablet(async (page, context) => {
    await scenes.plan(page);
    await page.getByRole("heading", { level: 1, name: /工时/ }).waitFor();
    const input = await context.newCDPSession(page);
    for (const [width, height, ratio] of [[768, 1024, 1], [1024, 768, 1], [1024, 768, 2], [1024, 768, 1.25], [768, 1024, 1.25]]) {
      await input.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: ratio, mobile: true });
      // The emulation tells no change of the density alone; the next frame finds it.
      await page.evaluate("platform.wake()");
      await page.waitForFunction(([w, h, r]) => {
        const canvas = document.getElementById("canvas");
        return canvas.width === Math.round(w * r) && canvas.height === Math.round(h * r)
          && canvas.clientWidth === w && canvas.clientHeight === h;
      }, [width, height, ratio]);
      const place = page.url();
      await page.getByRole("navigation").getByRole("link", { name: place.endsWith("/plan") ? "结果" : "提升计划" }).click();
      await page.waitForFunction((was) => location.href !== was, place);
    }
  }));
