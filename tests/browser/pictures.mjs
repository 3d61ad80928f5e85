// SPDX-License-Identifier: MIT
// Takes a picture of every screen in both languages and themes at two widths, to be looked at.
// Usage: node tests/browser/pictures.mjs [FOLDER] [WORD...]
// FOLDER defaults to build/pictures; with words, only the pictures whose name has all of them.

import { mkdir } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { launch, open, root, serve } from "./support.mjs";

const [folder = `${root}/build/pictures`, ...words] = process.argv.slice(2);
const example = (name) => `${root}/assets/examples/${name}.json`;
const contentOf = (name) => JSON.parse(readFileSync(example(name)));

const sizes = { wide: { width: 1280, height: 800 }, tablet: { width: 768, height: 1024 } };

/** Opens an example from its file and goes to one of its screens. */
const at = (name, place) => async (page) => {
  await go(page, "#/");
  await page.locator("input[type=file]").first().setInputFiles(example(name));
  const { id, enterprise } = contentOf(name);
  await page.getByRole("main").getByText(enterprise.name).first().waitFor({ state: "attached" });
  await go(page, `#/${id}/${place}`);
};

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);

/** What is shown, by the name of its picture. */
const scenes = {
  empty: async () => {},
  "new-enterprise": async (page) => {
    await page.getByRole("button", { name: /添加企业|Add (an|your) enterprise/ }).first().click();
  },
  enterprises: async (page) => {
    for (const name of ["micro-starting", "pilot-candidate", "demonstration-candidate"]) {
      await at(name, "result")(page);
    }
    await go(page, "#/");
  },
  profile: at("pilot-candidate", "profile"),
  "assess-rubric": at("pilot-candidate", "assess/ip-office"),
  "assess-first": at("micro-starting", "assess"),
  result: at("pilot-candidate", "result"),
  "result-begun": at("micro-starting", "result"),
  "result-demonstration": at("demonstration-candidate", "result"),
  plan: at("pilot-candidate", "plan"),
  "plan-begun": at("micro-starting", "plan"),
  "what-if": async (page) => {
    await at("pilot-candidate", "what-if")(page);
    const control = page.getByRole("button", { name: /人员配备|Staffing/ }).first();
    await control.focus();
    await page.keyboard.press("Enter");
  },
  evidence: at("pilot-candidate", "evidence"),
  progress: async (page) => {
    await at("pilot-candidate", "result")(page);
    await page.getByRole("button", { name: /新一轮自评|Assess again/ }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: /^(开始|Begin)/ }).click();
    await page.getByRole("navigation").getByRole("link", { name: /历次对比|Progress/ }).click();
  },
  report: at("pilot-candidate", "report"),
};

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
