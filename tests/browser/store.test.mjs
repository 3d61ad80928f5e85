// SPDX-License-Identifier: MIT
// The store in a real browser, by itself: what it acknowledges is there after a reload, a second
// tab, a full disk and a dead worker; and it says why when it cannot last. hand_over.test.mjs and
// kill.test.mjs have two tabs and a killed browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutStorage } from "./profile.mjs";
import { notInFirefox, serveParts, shared } from "./support.mjs";
import {
  answer, enterprise, head, load, longAnswer, offerStorePage, openStorePage, save,
} from "./store_page.mjs";

const world = shared(serveParts);

/** A context of its own, so an empty store, in the shared browser. */
const inContext = (work) => world.inContext({}, async (context) => {
  await offerStorePage(context);
  await work(context);
});

const withWork = [enterprise("e", "三晋知识产权有限公司"), head("a", "e"), answer("a", "ins-office", 3)];
const durable = { answer: "loaded", durable: true, reason: "" };

test("what was acknowledged is there after a reload, every time", () => inContext(async (context) => {
  const page = await openStorePage(context, world.address);
  assert.deepEqual(await page.ask(load), { head: durable, rows: [] });
  assert.deepEqual((await page.ask(save(1), ...withWork)).head, { answer: "saved", ticket: 1 });
  for (let value = 0; value < 6; value += 1) {
    await page.reload();
    const loaded = await page.ask(load);
    assert.deepEqual(loaded.head, durable);
    assert.deepEqual(loaded.rows.map((row) => row.kind), ["enterprise", "head", "answer"]);
    assert.equal(loaded.rows[0].name, "三晋知识产权有限公司");
    assert.equal(loaded.rows[2].body, JSON.stringify({ value: value === 0 ? 3 : value - 1 }));
    await page.ask(save(value + 1), answer("a", "ins-office", value));
  }
}));

test("a refused save is told with its ticket and leaves no trace", () => inContext(async (context) => {
  const page = await openStorePage(context, world.address);
  await page.ask(load);
  const refused = await page.ask(save(9), enterprise("e", "E"), answer("nowhere", "x", 1));
  assert.equal(refused.head.answer, "save-failed");
  assert.equal(refused.head.ticket, 9);
  assert.deepEqual((await page.ask(load)).rows, []);
}));

test("a second tab is told that the store is open in another one, and gets it when that closes",
  () => inContext(async (context) => {
    const first = await openStorePage(context, world.address);
    await first.ask(load);
    await first.ask(save(1), ...withWork);

    const second = await openStorePage(context, world.address);
    const refused = await second.ask(load);
    assert.equal(refused.head.answer, "load-failed");
    assert.equal(refused.head.code, "storage_busy");
    assert.equal(refused.head.where, "other-tab");
    const kept = await second.ask(save(1), enterprise("f", "F"));
    assert.equal(kept.head.answer, "save-failed");

    assert.equal((await first.ask(save(2), answer("a", "ins-office", 4))).head.answer, "saved");
    await first.close();
    const loaded = await second.ask(load);
    assert.deepEqual(loaded.head, durable);
    assert.equal(loaded.rows.at(-1).body, '{"value":4}');
  }));

test("a full disk is told, keeps what was there, and is forgotten when there is room",
  notInFirefox("the driver cannot make the disk small"), () => inContext(async (context) => {
    const page = await openStorePage(context, world.address);
    await page.ask(load);
    await page.ask(save(1), ...withWork);
    const cdp = await context.newCDPSession(page);
    const { usage } = await cdp.send("Storage.getUsageAndQuota", { origin: world.address });
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: world.address, quotaSize: usage + 100_000 });

    const refused = await page.ask(save(2), answer("a", "ins-office", 5), longAnswer("a", "ins-executive", 2e6));
    assert.equal(refused.head.answer, "save-failed");
    assert.equal(refused.head.code, "storage_full");

    await cdp.send("Storage.overrideQuotaForOrigin", { origin: world.address });
    assert.equal((await page.ask(save(3), longAnswer("a", "ins-executive", 2e6))).head.answer, "saved");
    await page.reload();
    const { rows } = await page.ask(load);
    assert.equal(rows.find((row) => row.criterion === "ins-office").body, '{"value":3}');
    assert.equal(rows.find((row) => row.criterion === "ins-executive").body.length, 2e6 + 11);
  }));

test("a worker that dies is replaced, and what it had not answered is answered",
  () => inContext(async (context) => {
    const page = await openStorePage(context, world.address);
    await page.ask(load);
    await page.ask(save(1), ...withWork, { kind: "removed", id: "e", removed: true });
    const answers = await page.evaluate(async ([start, make]) => {
      const asked = [];
      for (let value = 0; value < 40; value += 1) {
        asked.push(ask({ ...start, ticket: value }, { ...make, body: JSON.stringify({ value }) }));
        if (value % 10 === 5) {
          await asked[value - 2];
          workers.at(-1).terminate();
          workers.at(-1).dispatchEvent(new ErrorEvent("error", { message: "killed" }));
        }
      }
      return Promise.all(asked);
    }, [save(0), answer("a", "ins-office", 0)]);
    assert.deepEqual(answers.map((one) => one.head),
      answers.map((_, ticket) => ({ answer: "saved", ticket })));
    assert.equal(await page.evaluate("workers.length"), 5);
    // A new worker is not a new start: what was removed can still be brought back.
    assert.equal((await page.ask(save(50), { kind: "removed", id: "e", removed: false })).head.answer, "saved");
    await page.reload();
    assert.equal((await page.ask(load)).rows.at(-1).body, '{"value":39}');
  }));

test("a worker that cannot start at all is told, and tried again when asked again",
  () => inContext(async (context) => {
    await context.route("**/store.wasm", (route) => route.abort());
    const page = await openStorePage(context, world.address);
    const refused = await page.ask(load);
    assert.equal(refused.head.answer, "load-failed");
    assert.equal(refused.head.where, "no-worker");
    await context.unroute("**/store.wasm");
    assert.deepEqual((await page.ask(load)).head, durable);
  }));

test("where the browser refuses to keep data the store works in memory and says so",
  () => withoutStorage(async (context) => {
    await offerStorePage(context);
    const page = await openStorePage(context, world.address);
    const refused = await page.evaluate(() => navigator.storage.getDirectory().then(() => "", (e) => e.name));
    assert.equal(refused, "SecurityError");  // the setting took effect
    const loaded = await page.ask(load);
    assert.deepEqual(loaded.head, { answer: "loaded", durable: false, reason: "private-window" });
    assert.equal((await page.ask(save(1), ...withWork)).head.answer, "saved");
    assert.equal((await page.ask(load)).rows.length, 3);
    await page.reload();
    assert.deepEqual((await page.ask(load)).rows, []);
  }));

test("where the browser has no files for pages the store works in memory and says so",
  () => inContext(async (context) => {
    await context.route("**/store_worker.js", async (route) => {
      const response = await route.fetch();
      const body = `delete FileSystemFileHandle.prototype.createSyncAccessHandle;\n${await response.text()}`;
      await route.fulfill({ response, body });
    });
    const page = await openStorePage(context, world.address);
    const { head: said } = await page.ask(load);
    assert.deepEqual(said, { answer: "loaded", durable: false, reason: "not-supported" });
  }));
