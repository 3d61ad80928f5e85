// SPDX-License-Identifier: MIT
// Takes a picture of every screen in both languages and themes at two widths, to be looked at.
// Usage: node tests/browser/pictures.mjs [FOLDER] [WORD...]
// FOLDER defaults to build/pictures; with words, only the pictures whose name has all of them.

import { mkdir } from "node:fs/promises";
import { scenes } from "./scenes.mjs";
import { launch, open, root, serve } from "./support.mjs";

const [folder = `${root}/build/pictures`, ...words] = process.argv.slice(2);
const sizes = { wide: { width: 1280, height: 800 }, tablet: { width: 768, height: 1024 } };

async function take(browser, address, { scene, language, theme, size }) {
  const name = [scene, language, theme, size].join(".");
  if (!words.every((word) => name.includes(word))) return;
  const context = await browser.newContext({
    locale: language, colorScheme: theme, viewport: sizes[size],
  });
  const page = await open(context, address);
  await scenes[scene](page);
  await page.waitForTimeout(900);
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(name);
  page.assertQuiet();
  await context.close();
}

await mkdir(folder, { recursive: true });
const site = await serve();
const browser = await launch();
for (const scene of Object.keys(scenes)) {
  for (const language of ["zh-CN", "en"]) {
    for (const theme of ["light", "dark"]) {
      for (const size of Object.keys(sizes)) await take(browser, site.address, { scene, language, theme, size });
    }
  }
}
await browser.close();
site.close();
