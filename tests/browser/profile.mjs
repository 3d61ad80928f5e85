// SPDX-License-Identifier: MIT
// A browser with settings, and a Chromium with a profile folder of its own, so that it can be
// killed and come back to what it had on the disk.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { isFirefox, launch } from "./support.mjs";

const flags = [
  "--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
  "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--remote-debugging-port=0",
];

/** Gives `work` a new profile with these preferences, as the browser's own file has them. */
export async function inProfile(preferences, work) {
  const folder = await mkdtemp(join(tmpdir(), "ipgauge-profile-"));
  try {
    await mkdir(join(folder, "Default"));
    await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function debuggingAddress(program) {
  return new Promise((resolve, reject) => {
    let said = "";
    program.stderr.on("data", (bytes) => {
      said += bytes;
      const found = said.match(/DevTools listening on (ws:\S+)/);
      if (found) resolve(found[1]);
    });
    program.on("exit", () => reject(new Error(`the browser ended: ${said}`)));
  });
}

/** {context, close, kill}: kill() ends every process of the browser at once, as it stands. */
export async function launchWithProfile(folder) {
  const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  const program = spawn(path, [...flags, `--user-data-dir=${folder}`, "about:blank"],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] });  // a process group of its own
  const ended = new Promise((done) => { program.on("exit", done); });
  const browser = await chromium.connectOverCDP(await debuggingAddress(program));
  const kill = async () => {
    process.kill(-program.pid, "SIGKILL");
    await ended;
    return program.signalCode === "SIGKILL";
  };
  const close = async () => {
    await browser.close();
    await kill().catch(() => {});
  };
  return { context: browser.contexts()[0], close, kill };
}

/** Gives `work` a context of a browser that is set to let no page keep anything. */
export async function withoutStorage(work) {
  if (isFirefox) {
    const browser = await launch({ settings: { "network.cookie.cookieBehavior": 2 } });
    await work(await browser.newContext()).finally(() => browser.close());
    return;
  }
  await inProfile({ profile: { default_content_setting_values: { cookies: 2 } } }, async (folder) => {
    const { context, close } = await launchWithProfile(folder);
    await work(context).finally(close);
  });
}
