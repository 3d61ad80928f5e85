// SPDX-License-Identifier: MIT
// What the app says about saving is true: "saved" only after the store acknowledged it, and then
// it is there after a reload; where nothing lasts, or nothing can be stored, a banner says so; and of
// two tabs one has the work.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { withoutStorage } from "./profile.mjs";
import { exported, moveTo, notInFirefox, open, shared } from "./support.mjs";

const name = "晋阳湖软件有限公司";

const world = shared();

// The mirror's words are there for reading aloud; what the eye sees is on the canvas.
const there = (locator) => locator.first().waitFor({ state: "attached", timeout: 15_000 });
const status = (page, words) => there(page.getByRole("status").filter({ hasText: words }));
const alert = (page, words) => there(page.getByRole("alert").filter({ hasText: words }));
const banner = (page, words) => there(page.getByText(words));
const enterprise = (page) => there(page.getByText(name));

/** Goes to the tab and presses the button; by its key, because a change of tabs moves the pointer. */
async function take(page) {
  await page.bringToFront();
  await page.getByRole("button", { name: "在此窗口使用" }).press("Enter");
}
const period = "评价期";

/** Lets the store's worker run this after its own script. */
const changeWorker = (context, script) => context.route("**/store_worker.*.js", async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${await response.text()}\n${script}` });
});

/** Lets disk() decide what becomes of what is written. */
const withDisk = (context) => changeWorker(context, `
  const { write, flush } = slots;
  new BroadcastChannel('disk').onmessage = ({ data }) => {
    slots.write = data === 'full' ? () => no_room : write;
    slots.flush = data === 'unreliable' ? () => -1 : flush;
  };`);
const disk = (page, state) => page.evaluate((to) => {
  new BroadcastChannel("disk").postMessage(to);
}, state);

async function addEnterprise(page) {
  await page.getByRole("button", { name: /添加企业/ }).first().click();
  await page.getByRole("textbox", { name: "企业名称" }).fill(name);
  await page.getByRole("button", { name: "开始自评" }).click();
}

test("a change is called saved after the store acknowledged it, and is there after a reload",
  () => world.inContext({}, async (context) => {
    await context.addInitScript(() => {
      globalThis.held = null;  // an array: answers of the store wait in it
      const Plain = Worker;
      globalThis.Worker = class extends Plain {
        set onmessage(heard) {
          super.onmessage = (event) => (held ? held.push(() => heard(event)) : heard(event));
        }
      };
    });
    const page = await open(context, world.address);
    await status(page, "已保存在本机");

    await page.evaluate(() => { held = []; });
    await addEnterprise(page);
    await status(page, "保存中…");
    await page.waitForFunction(() => held.length > 0);
    assert.equal(await page.getByRole("status").filter({ hasText: "已保存" }).count(), 0);
    await page.evaluate(() => {
      const waiting = held;
      held = null;
      for (const deliver of waiting) deliver();
    });
    await status(page, "已保存在本机");

    await page.reload();
    await enterprise(page);
    page.assertQuiet();
  }));

test("a full disk is called not saved, and trying again saves when there is room",
  () => world.inContext({}, async (context) => {
    await withDisk(context);
    const page = await open(context, world.address);
    await status(page, "已保存在本机");
    await disk(page, "full");

    await addEnterprise(page);
    await alert(page, "未保存");
    await banner(page, /最近的修改没有保存成功/);

    await disk(page, "good");
    await page.getByRole("button", { name: "重试" }).click();
    await status(page, "已保存在本机");
    await page.reload();
    await enterprise(page);
    page.assertQuiet();
  }));

test("a transaction that fails is called not saved, and the file that is offered has the change",
  () => world.inContext({}, async (context) => {
    await withDisk(context);
    const page = await open(context, world.address);
    await status(page, "已保存在本机");
    await disk(page, "unreliable");

    await addEnterprise(page);
    await alert(page, "未保存");
    await banner(page, /最近的修改没有保存成功。保存失败/);
    const file = await exported(page, "把全部内容存成文件", world.folder);
    assert.match(await readFile(file, "utf8"), new RegExp(name));
    assert.equal(await page.getByRole("status").filter({ hasText: "已保存" }).count(), 0);

    await disk(page, "good");
    await page.getByRole("button", { name: "重试" }).click();
    await status(page, "已保存在本机");
    await page.reload();
    await enterprise(page);
    page.assertQuiet();
  }));

test("where the files cannot be opened one can work and is told so, and trying again saves that work",
  () => world.inContext({}, async (context) => {
    // The program is not kept on the device: after the reload its worker comes changed again.
    await context.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
    await changeWorker(context, `
      const open_honestly = open_files;
      open_files = async () => { throw new DOMException('refused', 'UnknownError'); };
      new BroadcastChannel('disk').onmessage = () => { open_files = open_honestly; };`);
    const page = await open(context, world.address);
    await alert(page, "未保存");
    await banner(page, /目前无法保存。浏览器不允许本页保存数据/);
    await addEnterprise(page);
    const file = await exported(page, "把全部内容存成文件", world.folder);
    assert.match(await readFile(file, "utf8"), new RegExp(name));
    assert.equal(await page.getByRole("status").filter({ hasText: "已保存" }).count(), 0);

    await disk(page, "good");
    await page.getByRole("button", { name: "重试" }).click();
    await status(page, "已保存在本机");

    await page.reload();  // and its worker refuses again
    await banner(page, /目前无法保存/);
    assert.equal(await page.getByText(name).count(), 0);
    await disk(page, "good");
    await page.getByRole("button", { name: "重试" }).click();
    await enterprise(page);
    page.assertQuiet();
  }));

test("when the browser clears what is stored that is said at once, and what is on the page is stored anew",
  notInFirefox("the driver cannot clear it"), () => world.inContext({}, async (context) => {
    const page = await open(context, world.address);
    await addEnterprise(page);
    await status(page, "已保存在本机");
    const cdp = await context.newCDPSession(page);
    await cdp.send("Storage.clearDataForOrigin", { origin: world.address, storageTypes: "file_systems" });

    await page.getByRole("textbox", { name: period }).fill("2031年");
    await alert(page, "未保存");
    await banner(page, /浏览器清除了保存在本机的数据/);
    const file = await exported(page, "把全部内容存成文件", world.folder);
    assert.match(await readFile(file, "utf8"), /2031年/);

    await page.getByRole("button", { name: "重试" }).click();
    await status(page, "已保存在本机");
    await page.reload();
    await enterprise(page);
    await page.waitForFunction(() => [...document.querySelectorAll("input")].some((one) => one.value === "2031年"));
    page.assertQuiet();
  }));

// ---- two tabs

test("a second tab says that the first one has the store, and gets it when that is closed",
  () => world.inContext({}, async (context) => {
    const first = await open(context, world.address);
    await addEnterprise(first);
    await status(first, "已保存在本机");

    const second = await open(context, world.address);
    await there(second.getByRole("heading", { name: /另一个标签页或窗口正在使用/ }));
    assert.equal(await second.getByText(name).count(), 0);
    assert.equal(await second.getByRole("status").filter({ hasText: "已保存" }).count(), 0);

    await first.close();
    await take(second);
    await enterprise(second);
    await status(second, "已保存在本机");
    second.assertQuiet();
  }));

test("a second tab takes the work over, with what was being typed, and the first can take it back",
  () => world.inContext({}, async (context) => {
    const first = await open(context, world.address);
    await addEnterprise(first);
    await first.getByRole("textbox", { name: period }).fill("2030年");
    await status(first, "已保存在本机");
    const second = await open(context, world.address);
    await there(second.getByRole("heading", { name: /另一个标签页或窗口正在使用/ }));

    // Typed in the last moment: nothing has told the program of it yet.
    await first.getByRole("textbox", { name: period }).evaluate((entry) => {
      entry.value = "2031年";
      entry.dispatchEvent(new Event("input"));
    });
    await take(second);
    await there(first.getByRole("heading", { name: "工作已转到另一个标签页或窗口" }));
    await second.getByText(name).first().waitFor({ state: "attached" });
    await moveTo(second, await first.evaluate("location.hash"));
    const entry = second.getByRole("textbox", { name: period });
    await entry.waitFor({ state: "attached" });
    assert.equal(await entry.inputValue(), "2031年");
    await entry.fill("2032年");
    await entry.blur();
    await status(second, "已保存在本机");

    await take(first);
    await there(second.getByRole("heading", { name: "工作已转到另一个标签页或窗口" }));
    await status(first, "已保存在本机");
    assert.equal(await first.getByRole("textbox", { name: period }).inputValue(), "2032年");
    first.assertQuiet();
    second.assertQuiet();
  }));

test("a first tab that does not answer is to be closed, and then the second gets the store",
  () => world.inContext({}, async (context) => {
    await changeWorker(context, "leave = () => {};");
    const first = await open(context, world.address);
    await addEnterprise(first);
    await status(first, "已保存在本机");
    await context.unroute("**/store_worker.*.js");

    const second = await open(context, world.address);
    await take(second);
    await alert(second, /没有回应。请先把它关闭/);
    await first.close();
    await take(second);
    await enterprise(second);
    second.assertQuiet();
  }));

test("where the browser keeps nothing a banner stays and offers a file",
  () => withoutStorage(async (context) => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "languages", { get: () => ["zh-CN"] });
    });
    const page = await open(context, world.address);
    await banner(page, /关闭页面后，浏览器不会保留/);
    await addEnterprise(page);
    await status(page, "仅在本页打开期间保留");
    await banner(page, /关闭页面后，浏览器不会保留/);
    assert.ok(await exported(page, "把全部内容存成文件", world.folder));
    page.assertQuiet(/register.*ServiceWorker/);  // Firefox says that it did not keep the program either
  }));
