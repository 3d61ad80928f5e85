// SPDX-License-Identifier: MIT
// A database that was damaged on the disk: the store opens with what can be read, says what came
// of it, and hands the damaged bytes out as they were found.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serveParts, shared } from "./support.mjs";
import { answer, enterprise, head, load, offerStorePage, openStorePage, save } from "./store_page.mjs";

const world = shared(serveParts);

/** When it rests, the store moves its log into the database, which had one page before. */
const rested = (page) => page.evaluate(async () => {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getDirectoryHandle("ipgauge")).getFileHandle("db");
  for (const give_up = performance.now() + 30_000; (await file.getFile()).size < 10_000;) {
    if (performance.now() > give_up) throw new Error("the store does not rest");
    await new Promise((later) => setTimeout(later, 200));
  }
});

/** Zeroes the header of the database, which no page has open; gives what the file is then. */
const damage = (page) => page.evaluate(async () => {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getDirectoryHandle("ipgauge")).getFileHandle("db");
  for (const give_up = performance.now() + 10_000; ;) {
    try {
      const writable = await file.createWritable({ keepExistingData: true });
      await writable.write({ type: "write", position: 0, data: new Uint8Array(100) });
      await writable.close();
      return Array.from(new Uint8Array(await (await file.getFile()).arrayBuffer()));
    } catch (error) {
      if (performance.now() > give_up) throw error;  // the worker of the page before still has it
      await new Promise((later) => setTimeout(later, 100));
    }
  }
});

/** What the store hands out as damaged, by file name. */
const damaged = (page) => page.evaluate(() => new Promise((done) => {
  globalThis.platform = { download: (name, type, bytes) => done([name, Array.from(bytes)]) };
  storage.keep_damaged("damaged.db");
}));

test("a damaged database is opened with what can be read, and its bytes can be had",
  () => world.inContext({}, async (context) => {
    await offerStorePage(context);
    const first = await openStorePage(context, world.address);
    await first.ask(load);
    await first.ask(save(1), enterprise("e", "三晋知识产权有限公司"), head("a", "e"),
      answer("a", "ins-office", 3));
    await rested(first);
    await first.close();

    await context.route("**/empty.html", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>no store</title>" }));
    const between = await context.newPage();
    await between.goto(`${world.address}/empty.html`);
    const bytes = await damage(between);

    const page = await openStorePage(context, world.address);
    for (let start = 0; start < 2; start += 1) {
      const { head: loaded, rows } = await page.ask(load);
      assert.deepEqual(loaded, { answer: "loaded", durable: true, reason: "" });
      assert.deepEqual(rows.map((row) => row.kind), ["enterprise", "head", "answer", "setting"]);
      assert.equal(rows[0].name, "三晋知识产权有限公司");
      assert.deepEqual(JSON.parse(rows[3].value),
        { enterprises: 1, assessments: 1, answers: 1, homeless: 0, kept: "", unread: [] });
      const [name, kept] = await damaged(page);
      assert.equal(name, "damaged.db");
      assert.deepEqual(kept, bytes);
      await page.reload();
    }
  }));
