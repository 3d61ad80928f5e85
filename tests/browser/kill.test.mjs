// SPDX-License-Identifier: MIT
// What "saved" is worth when the browser is killed: tests/soak does the same with more kills.

import assert from "node:assert/strict";
import { test } from "node:test";
import { killAgainAndAgain, summed } from "./kills.mjs";
import { notInFirefox, serveParts } from "./support.mjs";

test("what was acknowledged is there after the browser was killed, whole, 20 times",
  notInFirefox("the driver gives neither a profile to come back to nor a process to kill"), async () => {
    const site = await serveParts();
    const result = await killAgainAndAgain(site.address, 20).finally(() => site.close());
    console.log(`= ${summed(result)}`);
    assert.equal(result.kills, 20);
    assert.ok(result.acknowledged >= 40);
    assert.deepEqual([result.lost, result.torn], [0, 0]);
  });
