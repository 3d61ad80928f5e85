// SPDX-License-Identifier: MIT
// What every browser test needs: the built site served on a free port, Debian's Chromium or, with
// IPGAUGE_BROWSER=firefox, its Firefox, and pages that fail the test when they ask anything of
// another origin or log an error.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve as serveFolder } from "../../site/server.mjs";
import { launchFirefox } from "./firefox.mjs";

const browserName = process.env.IPGAUGE_BROWSER || "chromium";
assert.match(browserName, /^(chromium|firefox)$/, "IPGAUGE_BROWSER");
export const isFirefox = browserName === "firefox";

/** The options of a test that Firefox's driver does not allow. */
export const notInFirefox = (why) => ({ skip: isFirefox && `in Firefox ${why}` });

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

const chromiumPath = () => ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

const launchChromium = () => chromium.launch({ executablePath: chromiumPath(), args: flags });

/** A window as a person has it, with a profile in this folder; contexts of launch() are private ones. */
export const launchProfile = (folder, options) =>
  chromium.launchPersistentContext(folder, { executablePath: chromiumPath(), args: flags, ...options });

/** The browser that IPGAUGE_BROWSER names. */
export const launch = (options) => (isFirefox ? launchFirefox(options) : launchChromium());

/** What the tests of a file share: the served site, a browser and a folder, there while they run. */
export function shared(serving = serve) {
  const world = {
    /** Gives `work` a context of its own, so an empty store. */
    async inContext(options, work) {
      const context = await world.browser.newContext({
        locale: "zh-CN", viewport: { width: 1280, height: 800 }, ...options,
      });
      try {
        await work(context);
      } finally {
        await context.close();
      }
    },
    /** Gives `work` the app, opened in a context of its own; it may have complained of nothing. */
    inApp: (options, work) => world.inContext(options, async (context) => {
      const page = await open(context, world.address);
      await work(page, context);
      page.assertQuiet();
    }),
  };
  let site;
  before(async () => {
    site = await serving();
    world.address = site.address;
    world.browser = await launch();
    world.folder = await mkdtemp(join(tmpdir(), "ipgauge-browser-"));
  });
  after(async () => {
    await world.browser?.close();
    site?.close();
    if (world.folder) await rm(world.folder, { recursive: true, force: true });
  });
  return world;
}

/** What the service worker was fetching ahead when the page was left; it is fetched again. Firefox has its address in what it says. */
function wasCutOff(said, address) {
  const inFirefox = /^Failed to load ‘(.+)’\. A ServiceWorker intercepted the request and/.exec(said);
  const url = inFirefox ? inFirefox[1] : said === "Failed to load resource: net::ERR_FAILED" ? address : "";
  return /\/(writer|programme|fonts\/common)[^/]*$/.test(url);
}

/** A page of the app that watches itself; call `page.assertQuiet()` at the end, with what it may say. */
export async function open(context, address, path = "") {
  const page = await context.newPage();
  const complaints = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(blob|data|about):/.test(url)) complaints.push(`asked for ${url}`);
  });
  page.on("console", (message) => {
    const said = message.text();
    if (message.type() === "error" && !wasCutOff(said, message.location().url)) complaints.push(said);
  });
  page.on("pageerror", (error) => {
    if (!wasCutOff(String(error))) complaints.push(String(error));
  });
  page.assertQuiet = (besides = /^$/) => assert.deepEqual(complaints.filter((said) => !besides.test(said)), []);
  await page.goto(address + path);
  await page.getByRole("main").waitFor({ state: "attached", timeout: 30_000 });
  return page;
}

/** Everything that was done is saved. */
export const saved = (page) =>
  page.getByRole("status").filter({ hasText: /已保存在本机|Saved on this device/ }).waitFor();

/** Everything is saved, or another page has the store. */
export const settled = (page) => Promise.any([
  saved(page), page.getByRole("status").filter({ hasText: /其他窗口|another window/ }).waitFor(),
]);

/** No picture was drawn for some of the screen's own: what was done is done, and everything is where it is shown. */
export const atRest = (page, pictures = 6) => page.evaluate((enough) => new Promise((done) => {
  let drawn = platform.frames();
  let still = 0;
  const look = () => {
    still = platform.frames() === drawn ? still + 1 : 0;
    drawn = platform.frames();
    if (still === enough) done(drawn);
    else requestAnimationFrame(look);
  };
  look();
}), pictures);

/** Goes to an address as a link would, and is there when the program shows it: the mirror follows with a frame. */
export async function moveTo(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForFunction((to) => platform.address === to || (to !== "#/" && platform.address.startsWith(`${to}/`)), hash);
  await page.evaluate(() => new Promise((done) => {
    const before = platform.frames();
    platform.wake();
    const look = () => { if (platform.frames() > before) done(); else requestAnimationFrame(look); };
    look();
  }));
}

/** Goes to a screen by the bar at the top, and is there when the bar says so: Back before that leaves another one. */
export async function go(page, screen) {
  const link = page.getByRole("navigation").getByRole("link", { name: new RegExp(screen) });
  await link.click();
  await link.and(page.locator("[aria-current=page]")).waitFor({ state: "attached" });
}

/** Presses the button and keeps the file that it hands out; gives its path. */
export async function exported(page, label, folder) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: label }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await download.delete();  // the next one may have its name
  return path;
}
