// SPDX-License-Identifier: MIT
// Records which functions the first screens run, in a program that counts them, and writes the list
// by which the program is cut in two: wasm/split/first_screens.txt. To be run when a screen of the
// first visit runs what it did not before, which start.test.mjs tells.
// Usage, with `environment` sourced and after web-bundle: node tests/browser/first_screen.mjs

import { execFileSync } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serve } from "../../site/server.mjs";
import { entryOf, functionNames, isNameless, written } from "../../wasm/split/names.mjs";
import { launch, open, root, saved } from "./support.mjs";

const emscripten = dirname(process.env.IPGAUGE_EMSCRIPTEN_TOOLCHAIN);
const binaryen = execFileSync(join(emscripten, "../../../em-config"), ["BINARYEN_ROOT"]).toString().trim();
const tool = (name) => join(binaryen, "bin", name);
const program = `${root}/build/web/whole/app.wasm`;
const list = `${root}/wasm/split/first_screens.txt`;
const about = `# SPDX-License-Identifier: MIT
# What the first screens run: written by tests/browser/first_screen.mjs, read by wasm/split/split.mjs.
`;

// ---- what a stranger does before the rest is here, on every kind of device

async function look(page) {
  for (const [x, y] of [[30, 30], [640, 300], [640, 420], [1200, 30], [300, 700]]) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.wheel(0, 300);
  await page.setViewportSize({ width: 700, height: 600 });
  await page.waitForTimeout(300);
  for (let i = 0; i < 12; i += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
}

async function add(page) {
  await page.getByRole("button", { name: /添加企业|Add/ }).first().click();
  await page.getByRole("textbox").first().fill("晋阳湖软件有限公司");
  await page.mouse.move(500, 300, { steps: 3 });
  await page.waitForTimeout(300);
  await page.getByRole("textbox").first().press("Escape");
}

const devices = [
  { options: {}, work: look },
  { options: { locale: "en-US", colorScheme: "dark" }, work: look },
  { options: { hasTouch: true, viewport: { width: 375, height: 700 }, deviceScaleFactor: 2 }, work: add },
  { options: { forcedColors: "active", reducedMotion: "reduce" }, work: add },
  { options: { locale: "en-US" }, work: async (page) => { await add(page); await page.getByRole("textbox").first().waitFor({ state: "detached" }).catch(() => {}); } },
  { options: {}, without: () => { HTMLCanvasElement.prototype.getContext = () => null; }, work: add },
];

// ---- counting

/** In the page: one byte or more for each function, as wasm-split reads it. */
function profile() {
  const size = 1 << 20;
  const at = _malloc(size);
  const length = globalThis.counted.exports.__write_profile(at, size);
  return Array.from(HEAPU8.subarray(at, at + length));
}

// The instance, which is no name of the page.
function watch() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    if (made.exports?.__write_profile) globalThis.counted = made;
    return made;
  };
}

async function record(browser, address, folder, { options, without, work }, number) {
  const context = await browser.newContext({
    locale: "zh-CN", viewport: { width: 1280, height: 800 }, ...options,
  });
  await context.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  await context.addInitScript(watch);
  if (without) await context.addInitScript(without);
  const page = await open(context, address);
  await saved(page);
  await page.waitForTimeout(500);
  await work(page);
  await page.waitForTimeout(500);
  const file = join(folder, `${number}.profile`);
  await writeFile(file, Buffer.from(await page.evaluate(profile)));
  await context.close();
  const said = execFileSync(tool("wasm-split"), [`--print-profile=${file}`, program], { maxBuffer: 1 << 28 }).toString();
  return [...said.matchAll(/^\+ (.*)$/gm)].map(([, name]) => name);
}

const folder = await mkdtemp(join(tmpdir(), "ipgauge-first-screens-"));
try {
  const parts = join(folder, "parts");
  await cp(`${root}/build/web/parts`, parts, { recursive: true });
  execFileSync(tool("wasm-split"), ["--instrument", program, "-o", join(parts, "app.wasm")], { stdio: "inherit" });
  const site = await serve(parts);
  const browser = await launch();
  const ran = new Set();
  for (const [number, device] of devices.entries()) {
    for (const name of await record(browser, site.address, folder, device, number)) ran.add(name);
  }
  await browser.close();
  site.close();
  const kept = [...ran].filter((name) => !isNameless(name));
  await writeFile(list, written(about, kept.map(entryOf)));
  console.log(`${kept.length} of ${functionNames(tool("wasm-opt"), program).length} functions`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
