// SPDX-License-Identifier: MIT
// What a screen reader meets on every screen breaks no rule of WCAG 2.2 AA that a program can check.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { scenes } from "./scenes.mjs";
import { launch, open, serve } from "./support.mjs";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** What axe has against the page, as "rule: element". */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values } }), tags);
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const [name, scene] of Object.entries(scenes)) {
  test(`axe has nothing against "${name}", in either language and theme`, async () => {
    for (const locale of ["zh-CN", "en"]) {
      const context = await browser.newContext({ locale, colorScheme: "light", bypassCSP: true });
      const page = await open(context, site.address);
      await scene(page);
      await page.waitForTimeout(300);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], `${name} ${locale} ${colorScheme}`);
      }
      page.assertQuiet();
      await context.close();
    }
  });
}
