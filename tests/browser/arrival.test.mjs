// SPDX-License-Identifier: MIT
// A file with another state of an assessment that is here already: a person merges the two field
// by field, and undoes it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openExample } from "./scenes.mjs";
import { exported, moveTo, notInFirefox, root, saved, shared } from "./support.mjs";

const world = shared();
const example = "pilot-candidate";

/** The file of the example after a visit: another period, one level lower, one note. */
async function visited() {
  const state = JSON.parse(readFileSync(`${root}/assets/examples/${example}.json`));
  state.period = "2027";
  state.answers["ins-office"].value = 3;
  state.answers["ins-executive"].note = "现场核对";
  const path = join(world.folder, "visit.json");
  await writeFile(path, JSON.stringify(state));
  return path;
}

/** But for what is known of the changes: undoing is one, too. */
const said = (states) => states.map(({ history, ...rest }) => rest);

const kept = async (page) => {
  await moveTo(page, "#/storage");
  const path = await exported(page, /NDJSON/, world.folder);
  await moveTo(page, "#/");
  return readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));
};

/** Chosen as a person does: by the keyboard, wherever it is on the page. */
const choose = (dialog, name) => dialog.getByRole("radio", { name }).press("Space");

test("a state that nobody knows the changes of is merged field by field, and that can be undone",
  notInFirefox("the driver's keys do not reach a control of this dialog"), () => world.inApp({}, async (page) => {
    await openExample(page, example);
    await saved(page);
    const [before] = await kept(page);

    await page.locator("input[type=file]").first().setInputFiles(await visited());
    const dialog = page.getByRole("dialog");
    await dialog.getByText("双方都改动过的有3处").first().waitFor({ state: "attached" });
    await choose(dialog, /^文件：评价期/);
    await dialog.getByRole("button", { name: "确定" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByText("已合并，2处").first().waitFor({ state: "attached" });
    await saved(page);

    const [merged] = await kept(page);
    assert.equal(merged.period, "2027");
    assert.equal(merged.answers["ins-executive"].note, "现场核对");
    assert.equal(merged.answers["ins-office"].value, before.answers["ins-office"].value);

    await page.locator("input[type=file]").first().setInputFiles(await visited());
    await choose(dialog, /^以文件替换/);
    await dialog.getByRole("button", { name: "确定" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤销" }).press("Enter");
    await saved(page);
    await page.reload();
    await saved(page);
    assert.deepEqual(said(await kept(page)), said([merged]));
  }));
