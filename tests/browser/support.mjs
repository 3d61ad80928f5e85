// SPDX-License-Identifier: MIT
// What every browser test needs: the built site served on a free port, Debian's Chromium, and
// pages that fail the test when they ask anything of another origin or log an error.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve as serveFolder } from "../../site/server.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

// Software drawing, and none of the services that look for the vendor's hosts.
const flags = [
  "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic",
  "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Serves the built site on a free port; gives {address, close}. */
export const serve = () => serveFolder(`${root}/build/web/site`);

/** The same before it is put together: every file under its own name. */
export const serveParts = () => serveFolder(`${root}/build/web/parts`);

export function launch() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  return chromium.launch({ executablePath, args: flags });
}

/** A page of the app that watches itself; call `page.assertQuiet()` at the end. */
export async function open(context, address, path = "") {
  const page = await context.newPage();
  const complaints = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(blob|data|about):/.test(url)) complaints.push(`asked for ${url}`);
  });
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.assertQuiet = () => assert.deepEqual(complaints, []);
  await page.goto(address + path);
  await page.getByRole("main").waitFor({ state: "attached", timeout: 30_000 });
  return page;
}

/** Everything that was done is saved. */
export const saved = (page) =>
  page.getByRole("status").filter({ hasText: /已保存在本机|Saved on this device/ }).waitFor();

/** Goes to a screen by the bar at the top. */
export const go = (page, screen) =>
  page.getByRole("navigation").getByRole("link", { name: new RegExp(screen) }).click();

/** Presses the button and keeps the file that it hands out; gives its path. */
export async function exported(page, label, folder) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: label }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
