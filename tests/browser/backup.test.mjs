// SPDX-License-Identifier: MIT
// A backup leaves the device as one file and brings everything to another one, encrypted or not;
// what is not a sound backup changes nothing.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openExample } from "./scenes.mjs";
import { exported, moveTo, saved, shared } from "./support.mjs";

const world = shared();
const names = ["pilot-candidate", "micro-starting"];
const enterprise = "太原晋阳湖软件有限公司";

const dialog = (page) => page.getByRole("dialog");
const press = (page, name) => dialog(page).getByRole("button", { name }).click();
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached", timeout: 15_000 });

/** Everything that the app holds, as it exports it. */
async function contents(page) {
  await moveTo(page, "#/storage");
  const path = await exported(page, /NDJSON/, world.folder);
  return readFile(path, "utf8");
}

async function work(page) {
  for (const name of names) {
    await moveTo(page, "#/");
    await openExample(page, name);
  }
  await saved(page);
}

async function backup(page, passphrase = "") {
  await moveTo(page, "#/storage");
  await page.getByRole("button", { name: "备份…" }).click();
  if (passphrase) {
    await dialog(page).getByRole("textbox").fill(passphrase);
    await says(page, /口令无法找回/);
  }
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    press(page, "生成备份文件"),
  ]);
  const path = join(world.folder, `${passphrase || "plain"}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

async function choose(page, path) {
  await moveTo(page, "#/storage");
  await page.locator("input[type=file]").first().setInputFiles(path);
  await dialog(page).waitFor({ state: "attached" });
}

test("a backup restored on another device gives the same, can be undone, and is counted", async () => {
  let file;
  let before;
  await world.inApp({}, async (page) => {
    await work(page);
    before = await contents(page);
    file = await backup(page);
    await saved(page);
    const state = await page.getByRole("main").innerText();
    assert.match(state, /备份后的修改 · 0/);
  });
  assert.equal((await readFile(file)).subarray(0, 14).toString(), "IPGAUGE-BACKUP");

  await world.inApp({}, async (page) => {
    const empty = await contents(page);
    await choose(page, file);
    await says(page, /新增企业/);
    await press(page, "取消");
    assert.equal(await contents(page), empty);  // shown, and nothing done
    await choose(page, file);
    await press(page, "恢复");
    await says(page, /已从“.*”恢复2家企业/);
    await saved(page);
    assert.equal(await contents(page), before);
    await page.reload();
    await saved(page);
    assert.equal(await contents(page), before);

    await choose(page, file);
    await says(page, /本机都有/);
    await press(page, "关闭");
  });

  await world.inApp({}, async (page) => {
    await choose(page, file);
    await press(page, "恢复");
    await says(page, /已从“.*”恢复2家企业/);
    await page.getByRole("button", { name: "撤销" }).click();
    await says(page, /已撤销恢复/);
    await page.reload();
    await saved(page);
    assert.equal(await contents(page), "");
  });
});

test("an encrypted backup opens with its passphrase and with no other", async () => {
  let file;
  let before;
  await world.inApp({}, async (page) => {
    await work(page);
    before = await contents(page);
    file = await backup(page, "北风 1937");
  });
  assert.ok(!(await readFile(file)).includes(enterprise));

  await world.inApp({}, async (page) => {
    await choose(page, file);
    await says(page, /这份备份已加密/);
    await dialog(page).getByRole("textbox").fill("北风1937");
    await press(page, "打开备份");
    await says(page, /口令不对/);
    await dialog(page).getByRole("textbox").fill("北风 1937");
    await press(page, "打开备份");
    await says(page, /新增企业/);
    await press(page, "恢复");
    await says(page, /恢复2家企业/);
    assert.equal(await contents(page), before);
  });
});

test("a file that is cut off, altered or something else is refused with its own sentence", async () => {
  await world.inApp({}, async (page) => {
    await work(page);
    const before = await contents(page);
    const whole = await readFile(await backup(page));
    const altered = Buffer.from(whole);
    altered[100] ^= 1;
    const newer = Buffer.from(whole);
    newer[17] = 2;
    for (const [name, bytes, words] of [
      ["cut.ipgbackup", whole.subarray(0, whole.length - 1), /不完整，末尾缺失/],
      ["altered.ipgbackup", altered, /与备份时不一致/],
      ["newer.ipgbackup", newer, /更新版本的知衡/],
      ["picture.ipgbackup", Buffer.from("GIF89a"), /不是知衡的备份文件/],
    ]) {
      const path = join(world.folder, name);
      await writeFile(path, bytes);
      await choose(page, path);
      await says(page, words);
      await says(page, /没有任何改动/);
      await press(page, "关闭");
      assert.equal(await contents(page), before);
    }
  });
});

test("the storage page says what is used, what there may be and whether it is kept",
  () => world.inApp({}, async (page) => {
    await moveTo(page, "#/storage");
    await says(page, /数据与备份/);
    await says(page, /[0-9.]+ (KB|MB)/);
    await says(page, /[0-9.]+ GB/);
    await says(page, /未获准|已获准/);
    await says(page, /Safari/);
  }));
