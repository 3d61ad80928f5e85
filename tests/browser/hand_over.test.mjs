// SPDX-License-Identifier: MIT
// The store changes hands between two pages: one has it at a time, what it acknowledged is there
// for the other, and nothing of a page that lost it gets in between. Also when the page that has
// it is killed, hangs or is stopped, and when the browser takes the files away.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inProfile, launchWithProfile } from "./profile.mjs";
import { notInFirefox, serveParts, shared } from "./support.mjs";
import { answer, enterprise, head, load, offerStorePage, openStorePage, save, takeOver } from "./store_page.mjs";

const world = shared(serveParts);
const durable = { answer: "loaded", durable: true, reason: "" };
const withWork = [enterprise("e", "三晋知识产权有限公司"), head("a", "e"), answer("a", "ins-office", 0)];

/** Two pages of one browser; the first has the store, with some work in it. */
const withTwo = (work) => world.inContext({}, async (context) => {
  await offerStorePage(context);
  const first = await openStorePage(context, world.address);
  await first.ask(load);
  await first.ask(save(1), ...withWork);
  const second = await openStorePage(context, world.address);
  await work(first, second, context);
});

const valueIn = (loaded) => JSON.parse(loaded.rows.at(-1).body).value;
const isRefused = (said) => {
  assert.equal(said.head.answer, "save-failed");
  assert.equal(said.head.code, "storage_busy");
  assert.match(said.head.where, /^other-tab/);
};

/** Takes the store, and how many milliseconds that took. */
const timed = (page) => page.evaluate(async (asked) => {
  const began = performance.now();
  const loaded = await ask(asked);
  return { ...loaded, took: performance.now() - began };
}, takeOver);

test("a second page is told at once that the store is in use", () => withTwo(async (first, second) => {
  const refused = await second.ask(load);
  assert.equal(refused.head.where, "other-tab");
  const took = await second.evaluate(async (asked) => {
    const began = performance.now();
    await ask(asked);
    return performance.now() - began;
  }, load);
  console.log(`a second page is told after ${Math.round(took)} ms`);
  isRefused(await second.ask(save(1), answer("a", "ins-office", 9)));
  assert.equal((await first.ask(save(2), answer("a", "ins-office", 1))).head.answer, "saved");
}));

test("the store goes to and fro, and each finds what the other was told is saved",
  () => withTwo(async (first, second) => {
    await second.ask(load);
    let [has, wants] = [first, second];
    const times = [];
    for (let value = 1; value <= 20; value += 1) {
      assert.equal((await has.ask(save(value), answer("a", "ins-office", value))).head.answer, "saved");
      const taken = await timed(wants);
      assert.deepEqual(taken.head, durable);
      assert.equal(valueIn(taken), value);
      times.push(taken.took);
      isRefused(await has.ask(save(value), answer("a", "ins-office", 99)));
      [has, wants] = [wants, has];
    }
    assert.equal(await first.evaluate("handed_over"), 10);
    assert.equal(await second.evaluate("handed_over"), 10);
    times.sort((a, b) => a - b);
    console.log(`= 20 hand-overs, median ${Math.round(times[10])} ms, longest ${Math.round(times[19])} ms`);
  }));

test("a stream of changes is cut between two of them: all that is acknowledged, and no more",
  () => withTwo(async (first, second) => {
    await second.ask(load);
    for (let round = 0; round < 5; round += 1) {
      const stream = first.evaluate(async ([start, make, from]) => {
        let acknowledged = from;
        for (let value = from + 1; ; value += 1) {
          const said = await ask(start, { ...make, body: JSON.stringify({ value }) });
          if (said.head.answer !== "saved") return { acknowledged, said };
          acknowledged = value;
        }
      }, [save(1), answer("a", "ins-office", 0), 1000 * round]);
      await second.waitForTimeout(30 + 40 * round);
      const taken = await second.ask(takeOver);
      const { acknowledged, said } = await stream;
      isRefused(said);
      assert.ok(acknowledged > 1000 * round);
      assert.equal(valueIn(taken), acknowledged);
      assert.equal(valueIn(await first.ask(takeOver)), acknowledged);
    }
  }));

test("what the page that has the store is typing goes first", () => withTwo(async (first, second) => {
  await first.evaluate(([start, change]) => {
    storage.leaving = () => { globalThis.typed = ask(start, change); };
  }, [save(2), answer("a", "ins-office", 7)]);
  assert.equal(valueIn(await second.ask(takeOver)), 7);
  assert.equal(await first.evaluate("typed.then((said) => said.head.answer)"), "saved");
}));

test("two pages that want the store at the same time get it one after the other",
  () => withTwo(async (first, second, context) => {
    const third = await openStorePage(context, world.address);
    await Promise.all([second.ask(load), third.ask(load)]);
    const taken = await Promise.all([second.ask(takeOver), third.ask(takeOver)]);
    assert.deepEqual(taken.map((one) => one.head), [durable, durable]);
    const saves = await Promise.all([first, second, third].map((page) => page.ask(save(5), answer("a", "ins-office", 5))));
    assert.equal(saves.filter((said) => said.head.answer === "saved").length, 1);
  }));

test("the page that has the store keeps it when it is loaded again, ten times",
  () => withTwo(async (first, second) => {
    await second.ask(load);
    for (let value = 1; value <= 10; value += 1) {
      await first.reload();
      const loaded = await first.ask(load);
      assert.deepEqual(loaded.head, durable);
      assert.equal(valueIn(loaded), value - 1);
      await first.ask(save(value), answer("a", "ins-office", value));
    }
    assert.equal((await second.ask(load)).head.where, "other-tab");
  }));

test("a page whose worker died, and whose store was used elsewhere since, changes nothing",
  () => withTwo(async (first, second) => {
    await first.evaluate("workers.at(-1).terminate()");
    assert.deepEqual((await second.ask(takeOver)).head, durable);
    await second.ask(save(1), answer("a", "ins-office", 5));
    await second.close();
    const late = first.ask(save(2), answer("a", "ins-office", 1));
    await first.evaluate("workers.at(-1).dispatchEvent(new ErrorEvent('error', { message: 'killed' }))");
    isRefused(await late);
    isRefused(await first.ask(save(3), answer("a", "ins-office", 2)));
    assert.equal(valueIn(await first.ask(takeOver)), 5);
  }));

test("a page that hangs does not keep the store: its worker hands it over",
  () => withTwo(async (first, second) => {
    await second.ask(load);
    const hanging = first.evaluate(() => { for (const end = Date.now() + 2500; Date.now() < end;); });
    const taken = await timed(second);
    assert.deepEqual(taken.head, durable);
    assert.ok(taken.took < 2000, `${taken.took}`);
    await hanging;
    await first.waitForFunction("handed_over === 1");
  }));

// ---- with the processes of the browser in hand

const driven = notInFirefox("the driver names no processes");

/** The processes that draw pages: the time that each has worked, by its id. */
async function renderers(cdp) {
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  return new Map(processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]));
}

/** The process of a page: the one that works when the page is made to. So much work that on a busy
    machine it is more than that of a process which is just starting. */
async function processOf(page, cdp) {
  const before = await renderers(cdp);
  await page.evaluate(() => {
    let sum = 0;
    for (let i = 0; i < 1e9; i += 1) sum = (sum + i) % 1000003;
    return sum;
  });
  const worked = [...await renderers(cdp)].map(([id, time]) => [time - (before.get(id) ?? 0), id]);
  return worked.sort(([a], [b]) => b - a)[0][1];
}

/** Kills a process and waits until the browser has it no more. */
async function killed(pid, cdp) {
  process.kill(pid, "SIGKILL");
  while ((await renderers(cdp)).has(pid)) await new Promise((wait) => setTimeout(wait, 20));
}

/** As withTwo, with the first page's process. */
const withProcess = (work) => inProfile({}, async (folder) => {
  const { context, close } = await launchWithProfile(folder);
  try {
    await offerStorePage(context);
    const cdp = await context.browser().newBrowserCDPSession();
    const first = await openStorePage(context, world.address);
    await first.ask(load);
    await first.ask(save(1), ...withWork);
    const second = await openStorePage(context, world.address);
    assert.equal((await second.ask(load)).head.where, "other-tab");
    const pid = await processOf(first, cdp);
    assert.notEqual(await processOf(second, cdp), pid);
    await work({ first, second, pid, cdp });
  } finally {
    await close();
  }
});

test("when the page that has the store is killed another one gets it, with all that was acknowledged", driven,
  () => withProcess(async ({ first, second, pid, cdp }) => {
    await first.ask(save(2), answer("a", "ins-office", 4));
    await killed(pid, cdp);
    const taken = await second.ask(takeOver);
    assert.deepEqual(taken.head, durable);
    assert.equal(valueIn(taken), 4);
  }));

test("a page that is stopped keeps the store; the other one is told so in three seconds, and gets it when that is closed",
  driven, () => withProcess(async ({ second, pid, cdp }) => {
    process.kill(pid, "SIGSTOP");
    const refused = await timed(second);
    assert.equal(refused.head.code, "storage_busy");
    assert.equal(refused.head.where, "other-tab-silent");
    assert.ok(refused.took > 2500, `${refused.took}`);
    isRefused(await second.ask(save(1), answer("a", "ins-office", 3)));
    await killed(pid, cdp);
    const taken = await second.ask(takeOver);
    assert.deepEqual(taken.head, durable);
    assert.equal(valueIn(taken), 0);
  }));

test("a page that was stopped and goes on still has the store: what it was asked in between is too late",
  driven, () => withProcess(async ({ first, second, pid }) => {
    process.kill(pid, "SIGSTOP");
    assert.equal((await second.ask(takeOver)).head.where, "other-tab-silent");
    process.kill(pid, "SIGCONT");
    assert.deepEqual((await first.ask(save(2), answer("a", "ins-office", 6))).head, { answer: "saved", ticket: 2 });
    assert.equal(await first.evaluate("handed_over"), 0);
    assert.equal(valueIn(await second.ask(takeOver)), 6);
  }));

test("when the browser clears what is stored the next save is refused, and so are those after it",
  notInFirefox("the driver cannot clear it"), () => world.inContext({}, async (context) => {
    await offerStorePage(context);
    const page = await openStorePage(context, world.address);
    await page.ask(load);
    await page.ask(save(1), ...withWork);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Storage.clearDataForOrigin", { origin: world.address, storageTypes: "all" });

    for (const ticket of [2, 3]) {
      const refused = await page.ask(save(ticket), answer("a", "ins-office", ticket));
      assert.equal(refused.head.answer, "save-failed");
      assert.equal(refused.head.code, "storage_blocked");
      assert.equal(refused.head.where, "evicted");
    }
    assert.deepEqual(await page.ask(load), { head: durable, rows: [] });
    assert.equal((await page.ask(save(4), ...withWork)).head.answer, "saved");
    await page.reload();
    assert.equal((await page.ask(load)).rows.length, 3);
  }));
