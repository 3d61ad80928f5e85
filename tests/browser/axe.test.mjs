// SPDX-License-Identifier: MIT
// What a screen reader meets on every screen breaks no rule of WCAG 2.2 AA that a program can check.

import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { examined } from "./scenes.mjs";
import { isFirefox, shared } from "./support.mjs";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const world = shared();

/** What axe has against the page, as "rule: element". */
async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values } }), tags);
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const themes = isFirefox ? ["light"] : ["light", "dark"];  // WebDriver cannot emulate the other

for (const [name, scene] of examined) {
  test(`axe has nothing against "${name}", in either language and theme`, async () => {
    for (const locale of ["zh-CN", "en"]) {
      await world.inApp({ locale, bypassCSP: true }, async (page) => {
        await scene(page);
        await page.waitForTimeout(300);
        for (const colorScheme of themes) {
          if (!isFirefox) await page.emulateMedia({ colorScheme });
          assert.deepEqual(await violations(page), [], `${name} ${locale} ${colorScheme}`);
        }
      });
    }
  });
}
