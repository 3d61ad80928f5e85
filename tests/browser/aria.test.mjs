// SPDX-License-Identifier: MIT
// What a screen reader is told on every screen, held against a file for each language in
// tests/data/golden/aria. A change of it is looked at, then taken with UPDATE_GOLDEN=1.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { examined } from "./scenes.mjs";
import { open, root, settled, shared } from "./support.mjs";

const folder = `${root}/tests/data/golden/aria`;
const world = shared();

/** What is another in the next version or on another disk is not compared; the day is always the same. */
const lasting = (text) => text.replace(/\b\d+\.\d+\.\d+/g, "N.N.N").replace(/\b\d+(\.\d)? [KMGT]?B\b/g, "N B");
const today = "2026-11-26T12:00:00";

/** The outline once it no longer changes. */
async function outline(page) {
  await settled(page);
  let before;
  let now = await page.locator("#mirror").ariaSnapshot();
  do {
    before = now;
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    now = await page.locator("#mirror").ariaSnapshot();
  } while (now !== before);
  return `${lasting(now)}\n`;
}

for (const [name, scene] of examined) {
  test(`"${name}" is told in both languages as agreed`, () => Promise.all(
    ["zh-CN", "en"].map((locale) => world.inContext({ locale }, async (context) => {
      await context.clock.setFixedTime(today);
      const page = await open(context, world.address);
      await scene(page);
      const said = await outline(page);
      const file = `${folder}/${name}.${locale}.yml`;
      if (process.env.UPDATE_GOLDEN) await writeFile(file, said);
      assert.equal(said, await readFile(file, "utf8"));
      page.assertQuiet(/sandboxed/);  // the clock does not get into the preview
    }))));
}
