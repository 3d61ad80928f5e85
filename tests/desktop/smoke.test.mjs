// SPDX-License-Identifier: MIT
// The desktop program under Xvfb, by keyboard alone: it shows itself, an enterprise is added by
// name, and both it and an imported one are in the database afterwards.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { openScreen, root, start } from "./screen.mjs";

let home;
let screen;
before(async () => {
  mkdirSync(`${root}/build/pictures`, { recursive: true });
  home = mkdtempSync(join(tmpdir(), "ipgauge-desktop-"));
  screen = await openScreen();
});
after(async () => {
  await screen?.close();
  rmSync(home, { recursive: true, force: true });
});

const picture = `${root}/build/pictures/desktop.png`;
const database = () => join(home, ".local/share/ipgauge/ipgauge.db");

/** The first column of what the database answers, once the program has let go of it. */
function stored(sql) {
  const script = "import sqlite3, sys\n" +
    "for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(row[0])";
  const lines = execFileSync("python3", ["-c", script, database(), sql], { encoding: "utf8" });
  return lines.split("\n").filter(Boolean);
}

const digest = async () => (await screen.picture(picture)).digest;

/** Waits until the picture stays as it is, and gives its digest. */
async function settled() {
  for (let before = await digest(), tries = 0; tries < 60; ++tries) {
    await pause(500);
    const now = await digest();
    if (now === before) return now;
    before = now;
  }
  assert.fail("the screen does not come to rest");
}

/** Does it when nothing else changes any more, and waits until it is seen and nothing more comes of it. */
async function changes(act) {
  const before = await settled();
  await act();
  for (let tries = 0; (await digest()) === before; ++tries) {
    assert.ok(tries < 100, "nothing changes on the screen");
    await pause(100);
  }
  await settled();
}

test("an enterprise is added by keyboard and kept", async () => {
  const program = start(screen, home, "--lang", "zh-CN");
  try {
    assert.match(await program.titled(/知衡/), /^企业 /);
    await changes(() => program.press("Tab", "Tab", "Tab", "Tab"));  // to the first button of the page
    await changes(() => program.press("space"));
    await program.type("Jinyang Precision 2");
    await program.press("Return");
    assert.match(await program.titled(/Jinyang/), /^单位概况 · Jinyang Precision 2 · /);
    await pause(1000);
    const { colours } = await screen.picture(picture);
    assert.ok(colours > 100, `the picture has ${colours} colours`);
    assert.equal(await program.close(), 0);
  } finally {
    program.kill();
  }
  assert.deepEqual(stored("SELECT name FROM enterprises"), ["Jinyang Precision 2"]);
});

test("a file named on the command line is taken over beside what is kept", async () => {
  const program = start(screen, home, "--lang", "en", `${root}/assets/examples/pilot-candidate.json`);
  try {
    await program.titled(/IPGauge/);
    await settled();  // a key that comes while the window is being opened is nobody's
    assert.equal(await program.close(), 0);
  } finally {
    program.kill();
  }
  assert.equal(stored("SELECT name FROM enterprises").length, 2);
  assert.deepEqual(stored("SELECT value FROM settings WHERE key = 'language'"), ["en"]);
});
