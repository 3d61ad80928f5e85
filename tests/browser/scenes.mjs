// SPDX-License-Identifier: MIT
// Every screen in a situation worth seeing: what pictures.mjs shows and axe.test.mjs examines.

import { readFileSync } from "node:fs";
import { many, nameOf } from "./many.mjs";
import { isFirefox, moveTo, root } from "./support.mjs";

const example = (name) => `${root}/assets/examples/${name}.json`;
const contentOf = (name) => JSON.parse(readFileSync(example(name)));

/** Opens an example from its file. */
export async function openExample(page, name) {
  await page.locator("input[type=file]").first().setInputFiles(example(name));
  await page.getByRole("main").getByText(contentOf(name).enterprise.name).first().waitFor({ state: "attached" });
}

/** Opens an example and goes to one of its screens. */
const at = (name, place) => async (page) => {
  await moveTo(page, "#/");
  await openExample(page, name);
  await moveTo(page, `#/${contentOf(name).id}/${place}`);
};

/** By the keyboard, wherever on the page it is. */
const press = (page, name) => page.getByRole("button", { name }).first().press("Enter");

/** Makes a backup; gives it as a file to choose. */
async function made(page) {
  await press(page, /^(备份…|Back up…)$/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: /^(生成备份文件|Make the backup)$/ }).press("Enter"),
  ]);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const buffer = readFileSync(await download.path());
  return { name: "IPGauge.ipgbackup", mimeType: "application/octet-stream", buffer };
}

/** Opens so many enterprises from one file. */
async function openMany(page, count) {
  await moveTo(page, "#/");
  await page.locator("input[type=file]").first().setInputFiles(many(count));
  await page.getByRole("table").getByRole("link", { name: nameOf(0), exact: true }).waitFor({ state: "attached" });
}

/** Gives reports to the screen of a programme. */
async function openProgramme(page) {
  await moveTo(page, "#/programme");
  await page.locator("input[type=file]").first().setInputFiles(["countersigned", "signed-by-a-stranger", "score-differs",
    "altered-name", "unsigned", "unreadable"].map((name) => `${root}/tests/data/golden/reports/${name}.json`));
  await page.getByRole("table").first().waitFor({ state: "attached" });
}

/** The example after a commissioner went through three of its criteria, opened at this place of it. */
const reviewed = (place) => async (page) => {
  const state = contentOf("pilot-candidate");
  const by = { by: "王志强", day: "2026-11-20" };
  const own = { state: "answered", level: state.answers["ins-office"].value, assurance: state.answers["ins-office"].assurance ?? "declared" };
  const found = { state: "answered", level: 2, assurance: "declared" };
  state.review = {
    judgements: { "ins-office": { own, found, seen: true, reason: "机构设置文件已过期，现由行政部代管。", ...by } },
    decisions: { "ins-office": { standing: { ...found, assurance: "verified" }, reason: "企业认可，下半年重新发文。", ...by } },
  };
  await page.locator("input[type=file]").first().setInputFiles(
    { name: "visit.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(state)) });
  await page.getByRole("main").getByText(state.enterprise.name).first().waitFor({ state: "attached" });
  await moveTo(page, `#/${state.id}/${place}`);
};

/** What is shown, by the name of its picture. */
export const scenes = {
  empty: async () => {},
  "new-enterprise": async (page) => {
    await page.getByRole("button", { name: /添加企业|Add (an|your) enterprise/ }).first().click();
  },
  enterprises: async (page) => {
    for (const name of ["micro-starting", "pilot-candidate", "demonstration-candidate"]) {
      await at(name, "result")(page);
    }
    await moveTo(page, "#/");
  },
  guide: async (page) => {
    await press(page, /添加企业|Add (an|your) enterprise/);
    await page.getByRole("textbox").first().fill("太原晋阳湖软件有限公司");
    await page.keyboard.press("Enter");
    await page.waitForURL(/profile$/);
    await page.getByRole("link", { name: /^(自评|Assess)/ }).press("Enter");
    await page.waitForURL(/assess/);
  },
  profile: at("pilot-candidate", "profile"),
  "assess-rubric": at("pilot-candidate", "assess/ins-office"),
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
  "review-begun": at("pilot-candidate", "review"),
  review: reviewed("review"),
  "review-criterion": reviewed("review/ins-office"),
  progress: async (page) => {
    await at("pilot-candidate", "result")(page);
    await page.getByRole("button", { name: /新一轮自评|Assess again/ }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: /^(开始|Begin)/ }).click();
    await page.getByRole("navigation").getByRole("link", { name: /历次对比|Progress/ }).click();
  },
  visit: async (page) => {
    await at("pilot-candidate", "visit")(page);
    await press(page, /^(开始走访|Begin the visit)$/);
    await page.getByRole("textbox", { name: /^(地点|Place)$/ }).fill("太原");
    await page.getByRole("navigation").getByRole("link", { name: /^(走访|Visit)$/ }).waitFor({ state: "attached" });
  },
  pin: async (page) => {
    await moveTo(page, "#/storage");
    await press(page, /^(设置PIN…|Set a PIN…)$/);
    await page.getByRole("dialog").getByLabel(/^(新PIN|New PIN)$/).fill("2468");
    await page.getByRole("button", { name: /^(设置PIN|Set the PIN)$/, disabled: false }).waitFor({ state: "attached" });
  },
  lock: async (page) => {
    await scenes.pin(page);
    await page.getByRole("dialog").getByRole("button", { name: /^(设置PIN|Set the PIN)$/ }).press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached", timeout: 30_000 });
    await press(page, /^(锁定|Lock)$/);
    await page.getByRole("heading", { name: /^(已锁定|Locked)$/ }).waitFor({ state: "attached" });
  },
  only: async (page) => {
    await at("micro-starting", "result")(page);
    await at("pilot-candidate", "result")(page);
    await press(page, /^(只显示本企业|Show only this one)$/);
    await moveTo(page, "#/");
  },
  erase: async (page) => {
    await at("pilot-candidate", "profile")(page);
    await press(page, /^(彻底删除该企业…|Remove the enterprise for good…)$/);
    await page.getByRole("dialog").waitFor({ state: "attached" });
  },
  report: at("pilot-candidate", "report"),
  verify: async (page) => {
    await moveTo(page, "#/verify");
    await page.locator("input[type=file]").first().setInputFiles(["countersigned", "signed-by-a-stranger", "score-differs",
      "altered-name", "unsigned", "unreadable", "keys/registry"].map((name) => `${root}/tests/data/golden/reports/${name}.json`));
    await page.getByRole("heading", { name: "unreadable.json" }).waitFor({ state: "attached" });
  },
  instruments: async (page) => {
    await moveTo(page, "#/instruments");
    await page.locator("input[type=file]").first().setInputFiles(`${root}/tests/data/golden/programme/benchmark.json`);
    await press(page, /^(保存|Keep it)$/);
    await page.getByRole("button", { name: /^(移除山西省试点|Remove 山西省试点)$/ }).waitFor({ state: "attached" });
    await page.locator("input[type=file]").first().setInputFiles(`${root}/tests/data/instruments/seven-answers.json`);
    await page.getByRole("button", { name: /^(保存|Keep it)$/ }).waitFor({ state: "attached" });
  },
  compared: async (page) => {
    await openExample(page, "pilot-candidate");
    await page.locator("input[type=file]").first().setInputFiles(`${root}/tests/data/golden/programme/benchmark.json`);
    await press(page, /^(保存|Keep it)$/);
    await moveTo(page, `#/${contentOf("pilot-candidate").id}/result`);
    await page.getByRole("heading", { name: /^(在同类企业中的位置|Where you stand)$/ }).waitFor({ state: "attached" });
  },
  "programme-empty": async (page) => {
    await moveTo(page, "#/programme");
    await page.getByRole("main").locator("input[type=file]").first().waitFor({ state: "attached" });
  },
  programme: async (page) => {
    await openProgramme(page);
  },
  "programme-figures": async (page) => {
    await openProgramme(page);
    await moveTo(page, "#/programme/figures");
    await page.getByRole("heading", { name: /薄弱指标|Weakest criteria/ }).first().waitFor({ state: "attached" });
  },
  "programme-selection": async (page) => {
    await openProgramme(page);
    await moveTo(page, "#/programme/selection");
    await page.getByRole("textbox", { name: /^(名额|Places)$/ }).fill("2");
    await press(page, /^(按此规则遴选|Select by this rule)$/);
    await page.getByRole("heading", { name: /^(遴选结果是否稳定|Does the selection hold\?)$/ }).waitFor({ state: "attached" });
  },
  "programme-refused": async (page) => {
    await openProgramme(page);
    await moveTo(page, "#/programme/refused");
    await page.getByRole("main").getByText("unreadable.json").first().waitFor({ state: "attached" });
  },
  "programme-report": async (page) => {
    await openProgramme(page);
    await moveTo(page, "#/programme/report/1");
    await page.getByRole("button", { name: /^(全部报告|All reports)$/ }).waitFor({ state: "attached" });
  },
  display: async (page) => {
    await at("pilot-candidate", "result")(page);
    await press(page, /^(显示|Display)$/);
    await page.getByRole("radio", { name: /高对比度|High contrast/ }).press("Space");
  },
  term: async (page) => {
    await at("pilot-candidate", "assess/tlp-non-compete")(page);
    await press(page, /^(竞业限制|Non-compete duty)$/);
  },
  elsewhere: async (page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: /在此窗口使用|Use it here/ }).press("Enter");
    await page.getByRole("heading", { name: /工作已转到|has moved/ }).waitFor({ state: "attached" });
  },
  terms: async (page) => {
    await press(page, /^(名词解释|Terms)$/);
  },
  storage: async (page) => {
    await moveTo(page, "#/storage");
    await page.getByRole("main").getByText(/(GB|TB)/).first().waitFor({ state: "attached" });
  },
  backup: async (page) => {
    await moveTo(page, "#/storage");
    await press(page, /^(备份…|Back up…)$/);
    await page.getByRole("dialog").getByRole("textbox").fill("北风 1937");
    await page.getByText(/口令无法找回|cannot be recovered/).first().waitFor({ state: "attached" });
  },
  portfolio: async (page) => {
    await openMany(page, 12);
    await press(page, /^(关闭|Dismiss|知道了|Close|OK)$/);
    await press(page, /^(筛选|Filter)$/);
    await page.getByRole("combobox", { name: /所在园区|Park/ }).waitFor({ state: "attached" });
  },
  "portfolio-more": async (page) => {
    await openMany(page, 12);
    await press(page, new RegExp(`(更多操作：|More about )${nameOf(3)}`));
    await page.getByRole("dialog").getByRole("button", { name: /^(移除|Remove)/ }).waitFor({ state: "attached" });
  },
  overview: async (page) => {
    await openMany(page, 12);
    await moveTo(page, "#/portfolio");
    await page.getByRole("heading", { name: /企业与维度|by dimension/ }).waitFor({ state: "attached" });
  },
  arrival: async (page) => {
    await at("pilot-candidate", "result")(page);
    await moveTo(page, "#/");
    const state = contentOf("pilot-candidate");
    state.period = "2027";
    state.answers["ins-office"].value = 3;
    state.answers["ins-executive"].note = "现场核对";
    const buffer = Buffer.from(JSON.stringify(state));
    await page.locator("input[type=file]").first().setInputFiles({ name: "visit.json", mimeType: "application/json", buffer });
    await page.getByRole("dialog").getByRole("radio", { name: /^(合并|Merge)/ }).press("Space");
    await page.getByRole("dialog").getByRole("radio", { name: /^(文件：|In the file: )/ }).first().waitFor({ state: "attached" });
  },
  restore: async (page) => {
    await at("pilot-candidate", "result")(page);
    await moveTo(page, "#/storage");
    const backup = await made(page);
    await moveTo(page, "#/");
    await press(page, /^(移除|Remove)/);
    await moveTo(page, "#/storage");
    await page.locator("input[type=file]").first().setInputFiles(backup);
    await page.getByRole("dialog").getByText(/晋阳湖|新增|Added/).first().waitFor({ state: "attached" });
  },
};

/** The scenes for what reads the DOM alone: that is the same in Firefox, where a few are enough. */
export const examined = Object.entries(scenes)
  .filter(([name]) => !isFirefox || ["empty", "new-enterprise", "assess-rubric", "plan"].includes(name));
