// SPDX-License-Identifier: MIT
// What the app says about saving is true: "saved" only after the store acknowledged it, and then
// it is there after a reload; where nothing lasts, or nothing can be stored, a banner says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutStorage } from "./profile.mjs";
import { exported, open, shared } from "./support.mjs";

const name = "晋阳湖软件有限公司";

const world = shared();

// The mirror's words are there for reading aloud; what the eye sees is on the canvas.
const there = (locator) => locator.first().waitFor({ state: "attached", timeout: 15_000 });
const status = (page, words) => there(page.getByRole("status").filter({ hasText: words }));
const alert = (page, words) => there(page.getByRole("alert").filter({ hasText: words }));
const banner = (page, words) => there(page.getByText(words));
const enterprise = (page) => there(page.getByText(name));

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
    await context.route("**/store_worker.*.js", async (route) => {
      const response = await route.fetch();
      const body = `${await response.text()}
        const { write } = slots;
        new BroadcastChannel('disk').onmessage = ({ data }) => {
          slots.write = data === 'full' ? () => no_room : write;
        };`;
      await route.fulfill({ response, body });
    });
    const page = await open(context, world.address);
    await status(page, "已保存在本机");
    await page.evaluate(() => { globalThis.disk = new BroadcastChannel("disk"); disk.postMessage("full"); });

    await addEnterprise(page);
    await alert(page, "未保存");
    await banner(page, /最近的修改没有保存成功/);

    await page.evaluate(() => disk.postMessage("empty"));
    await page.getByRole("button", { name: "重试" }).click();
    await status(page, "已保存在本机");
    await page.reload();
    await enterprise(page);
    page.assertQuiet();
  }));

test("a second tab says that the first one has the store, and gets it after that is closed",
  () => world.inContext({}, async (context) => {
    const first = await open(context, world.address);
    await addEnterprise(first);
    await status(first, "已保存在本机");

    const second = await open(context, world.address);
    await banner(second, /另一个标签页或窗口正在使用/);
    assert.equal(await second.getByText(name).count(), 0);

    await first.close();
    await second.getByRole("button", { name: "重试" }).click();
    await enterprise(second);
    await status(second, "已保存在本机");
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
