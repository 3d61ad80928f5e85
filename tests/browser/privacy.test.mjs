// SPDX-License-Identifier: MIT
// A tablet that several firms see: the PIN, one firm without the others, and one that goes for good,
// of which no byte may be left in the browser's files.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openExample } from "./scenes.mjs";
import { moveTo, notInFirefox, open, root, saved, shared } from "./support.mjs";

const world = shared();
const { id, enterprise: { name: shown } } = JSON.parse(readFileSync(`${root}/assets/examples/pilot-candidate.json`));
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached", timeout: 30_000 });
const press = (page, name) => page.getByRole("button", { name }).first().press("Enter");

async function work(page) {
  for (const name of ["micro-starting", "pilot-candidate"]) {
    await moveTo(page, "#/");
    await openExample(page, name);
  }
  await saved(page);
}

const names = (page) => page.getByRole("main").getByRole("heading").filter({ hasText: "公司" }).allInnerTexts();

/** How often the words stand in all files of the origin's private space, as UTF-8. */
const countInFiles = (page, words) => page.evaluate(async (text) => {
  const wanted = new TextEncoder().encode(text);
  let count = 0;
  async function look(folder) {
    for await (const entry of folder.values()) {
      if (entry.kind === "directory") { await look(entry); continue; }
      const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
      for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
        if (wanted.every((byte, index) => bytes[at + index] === byte)) count += 1;
      }
    }
  }
  await look(await navigator.storage.getDirectory());
  return count;
}, words);

/** Looks at the files from a page of the same origin without the program, which holds them open. */
async function withFilesClosed(page, context, look) {
  await page.close();
  const other = await context.newPage();
  await other.goto(`${world.address}privacy.html`);
  const found = await look(other);
  await other.close();
  return found;
}

test("an enterprise that is removed for good leaves no byte in the browser's files",
  notInFirefox("a page of another kind cannot look at the files"), () => world.inContext({}, async (context) => {
    let page = await open(context, world.address);
    await work(page);
    const marker = "markermarkermarker";
    await moveTo(page, `#/${id}/assess/ins-office`);
    await page.getByRole("textbox", { name: /备注/ }).fill(marker);
    await moveTo(page, `#/${id}/visit`);
    await press(page, "开始走访");
    await page.getByRole("textbox", { name: "走访笔记" }).fill(`${marker} visit`);
    await moveTo(page, "#/");
    await saved(page);

    const before = await withFilesClosed(page, context, (other) => countInFiles(other, marker));
    assert.ok(before >= 2, `${before}`);  // the search finds what is there

    page = await open(context, world.address, `#/${id}/profile`);
    await press(page, "彻底删除该企业…");
    await page.getByRole("dialog").getByRole("textbox").fill(shown);
    await page.getByRole("dialog").getByRole("button", { name: "彻底删除", disabled: false }).press("Enter");
    await says(page, /已从本机彻底删除/);
    await saved(page);
    const after = await withFilesClosed(page, context, (other) => countInFiles(other, marker));
    assert.equal(after, 0);
    page = await open(context, world.address);
    await says(page, /添加企业/);
    assert.equal((await names(page)).filter((name) => name === shown).length, 0);
    page.assertQuiet();
  }));

test("one firm is shown without the others, also after a restart, until all are shown", () =>
  world.inContext({}, async (context) => {
    let page = await open(context, world.address);
    await work(page);
    await moveTo(page, `#/${id}/result`);
    await press(page, "只显示本企业");
    await moveTo(page, "#/");
    assert.deepEqual(await names(page), [shown]);
    await saved(page);
    await page.close();

    page = await open(context, world.address);
    await says(page, "仅显示一家企业");
    assert.deepEqual(await names(page), [shown]);
    await press(page, "显示全部企业");
    await says(page, /添加企业/);
    assert.equal((await names(page)).length, 2);
    page.assertQuiet();
  }));

test("with a PIN nothing is shown before it is entered, and a wrong one does not open", () =>
  world.inContext({}, async (context) => {
    let page = await open(context, world.address);
    await work(page);
    await moveTo(page, "#/storage");
    await press(page, "设置PIN…");
    await page.getByLabel("新PIN").fill("2468");
    assert.equal(await page.getByLabel("新PIN").getAttribute("type"), "password");
    await page.getByRole("dialog").getByRole("button", { name: "设置PIN", disabled: false }).press("Enter");
    await says(page, /本机已设PIN/);
    await saved(page);
    await page.close();

    page = await open(context, world.address);
    await says(page, "请输入本机PIN。");
    assert.equal(await page.getByText(shown).count(), 0);
    const field = page.getByRole("main").getByLabel("PIN", { exact: true });
    await field.fill("1357");
    await field.press("Enter");
    await says(page, "PIN不正确");
    assert.equal(await page.getByText(shown).count(), 0);
    await field.fill("2468");
    await field.press("Enter");
    await page.getByRole("heading", { name: "数据与备份" }).waitFor({ state: "attached" });  // where one was
    await moveTo(page, "#/");
    await says(page, shown);
    page.assertQuiet();
  }));
