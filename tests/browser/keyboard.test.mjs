// SPDX-License-Identifier: MIT
// The main job with nothing but a keyboard. After every key the control with the focus is in sight
// and has its ring, and what a key opens or closes leaves the focus where one would look for it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { scenes } from "./scenes.mjs";
import { root, shared } from "./support.mjs";

const instrument = JSON.parse(readFileSync(`${root}/assets/instruments/shanxi-sei-ip.json`));
const world = shared();

/** What has the focus; `ring` is the control that was told to C++ as the one to draw it around. */
const focused = (page) => page.evaluate(() => {
  const entry = document.activeElement;
  if (entry === document.body || !document.hasFocus()) return { kind: "nothing", name: "" };
  const box = entry.getBoundingClientRect();
  const region = entry.closest(".region");
  const frame = region?.getBoundingClientRect() ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return {
    kind: entry.getAttribute("role") ?? (entry.tagName === "INPUT" ? entry.type : entry.tagName.toLowerCase()),
    name: entry.labels?.[0]?.textContent ?? entry.getAttribute("aria-label") ?? entry.textContent,
    group: entry.closest("[role=radiogroup]")?.getAttribute("aria-label") ?? "",
    checked: entry.checked ?? false,
    visible: entry.matches(":focus-visible"),
    // A region that scrolls has its ring by the style sheet.
    ring: entry === region ? getComputedStyle(entry).outlineStyle === "solid" : controls.of(ring)?.entry === entry,
    inSight: x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom,
    inDialog: entry.closest("[role=dialog]") !== null,
    top: box.top + (region?.scrollTop ?? 0),
    region: region?.dataset.region ?? "",
  };
});

/** Notes the id that the ring is drawn around. */
const watchRing = (page) => page.evaluate(() => {
  globalThis.ring = "";
  const tell = _focused;
  const listen = (at) => {
    ring = UTF8ToString(at);
    tell(at);
    _focused = listen;  // a first call puts the function itself there
  };
  _focused = listen;
});

/** Presses a key; what has the focus then is seen. Past the last control it is the browser's own. */
async function press(page, key) {
  await page.keyboard.press(key);
  const now = await focused(page);
  if (now.kind === "nothing" || /^h\d$/.test(now.kind)) return now;
  assert.ok(now.visible && now.ring, `${key}: the ring is around ${JSON.stringify(now)}`);
  assert.ok(now.inSight, `${key}: in sight is ${JSON.stringify(now)}`);
  return now;
}

/** Goes on until what is looked for has the focus; gives what it came past, and that last. */
async function reach(page, kind, name, key = "Tab") {
  const is = (one) => one.kind === kind && (name instanceof RegExp ? name.test(one.name) : one.name === name);
  const passed = [await focused(page)];
  if (is(passed[0])) return passed;
  for (let keys = 0; keys < 120; keys += 1) {
    passed.push(await press(page, key));
    if (is(passed.at(-1))) return passed;
  }
  assert.fail(`${key} never comes to ${kind} ${name}, but: ${passed.map((one) => one.name).join(", ")}`);
}

const until = (page, kind) => page.waitForFunction((tag) => document.activeElement.matches(tag), kind);
const title = (page, level, name) => page.getByRole("heading", { level, name }).first().waitFor({ state: "attached" });
const checked = (page) => page.waitForFunction(() => document.activeElement.checked);

/** By the links at the top. */
async function goTo(page, screen, key = "Tab") {
  await reach(page, "link", screen, key);
  await page.keyboard.press("Enter");
}

async function addEnterprise(page, name) {
  await reach(page, "button", /添加企业/);
  await page.keyboard.press("Enter");
  await until(page, "input[type=text]");
  assert.equal((await focused(page)).name, "企业名称", "the field in the place of the button has the focus");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/profile$/);
  await until(page, "h1");
}

async function fillProfile(page) {
  const fields = await reach(page, "radio", "企业");
  assert.deepEqual(fields.map((one) => one.name).slice(1, 3), ["企业名称", "评价期"]);
  await page.keyboard.press("Space");
  await checked(page);
  const walked = [...fields];
  for (;;) {
    walked.push(await press(page, "Tab"));
    if (walked.at(-1).kind === "button") break;
    assert.equal(walked.at(-1).kind, "radio");
    // One arrow chooses the second, another the first again.
    await page.keyboard.press("ArrowDown");
    await checked(page);
    await page.keyboard.press("ArrowUp");
    await checked(page);
  }
  const tops = walked.filter((one) => one.region === fields[1].region).map((one) => one.top);
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b), "from the top of the form to its end");
  await reach(page, "button", /开始回答/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/assess\//);
}

/** How an answer of each type is given; the value it is in the exported assessment. */
const giving = {
  async rubric(page) {
    await reach(page, "radio", /./);
    await page.keyboard.press("Space");
    await checked(page);
    await page.keyboard.press("ArrowDown");
    await checked(page);
    return 1;
  },
  async checklist(page, rule) {
    await reach(page, "checkbox", rule.items[0].label["zh-CN"]);
    await page.keyboard.press("Space");
    await checked(page);
    await press(page, "Tab");
    await page.keyboard.press("Space");
    await checked(page);
    return rule.items.slice(0, 2).map((item) => item.id);
  },
  async number(page) {
    await reach(page, "text", /./);
    await page.keyboard.type("3");
    return 3;
  },
  async ratio(page) {
    await reach(page, "text", /./);
    await page.keyboard.type("3");
    await press(page, "Tab");
    await page.keyboard.type("4");
    return { part: 3, whole: 4 };
  },
  async growth(page) {
    await reach(page, "text", /./);
    await page.keyboard.type("4");
    await press(page, "Tab");
    await page.keyboard.type("5");
    return { base: 4, current: 5 };
  },
};

/** The criterion that the page is at. What applies to others is passed over by the page itself. */
const current = async (page) => {
  const id = new URL(page.url()).hash.split("/").at(-1);
  return instrument.criteria.find((criterion) => criterion.id === id);
};

/** The first criterion of each type, with material shown for it; every other one is passed over. */
async function answerOneOfEachType(page) {
  const given = {};
  const wanted = new Set(Object.keys(giving));
  for (let passed = 0; passed < instrument.criteria.length; passed += 1) {
    const criterion = await current(page);
    await title(page, 1, criterion.title["zh-CN"]);
    const { type } = criterion.answer;
    if (wanted.delete(type)) {
      given[criterion.id] = await giving[type](page, criterion.answer);
      await reachAssurance(page);
    }
    if (wanted.size === 0) return given;
    await reach(page, "button", "下一项");
    await page.keyboard.press("Enter");
    await page.waitForFunction((was) => !location.hash.endsWith(`/${was}`), criterion.id);
  }
  return given;
}

async function reachAssurance(page) {
  for (let now = await press(page, "Tab"); now.group !== "佐证程度"; now = await press(page, "Tab")) {
    assert.notEqual(now.name, "下一项", "the evidence comes before the next criterion");
  }
  await page.keyboard.press("ArrowDown");
  await checked(page);
}

test("a keyboard alone takes an enterprise from its name to its report", () => world.inApp({}, async (page) => {
  await watchRing(page);
  await addEnterprise(page, "太行 Precision");
  await fillProfile(page);
  const given = await answerOneOfEachType(page);

  await goTo(page, "结果", "Shift+Tab");
  await page.waitForURL(/\/result$/);
  await goTo(page, "提升计划");
  await page.waitForURL(/\/plan$/);
  await goTo(page, "报告");
  await page.waitForURL(/\/report$/);
  await reach(page, "button", /JSON/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const file = join(world.folder, "report.json");
  await download.saveAs(file);
  const { assessment } = JSON.parse(readFileSync(file));
  assert.equal(assessment.enterprise.name, "太行 Precision");
  const values = Object.entries(assessment.answers).map(([id, answer]) => [id, answer.value]);
  assert.deepEqual(Object.fromEntries(values), given);
  assert.ok(Object.values(assessment.answers).every((answer) => answer.assurance === "documented"));

  // The keys of the browser itself do not come to it from a driver: this is what Alt+Left does.
  await page.evaluate(() => history.back());
  await page.waitForURL(/\/plan$/);
  await page.waitForFunction(() => document.activeElement !== document.body);  // reading goes on there
}));

test("a dialog keeps the focus, shuts off what is behind, and Escape gives the focus back",
  () => world.inApp({}, async (page) => {
    await scenes.result(page);
    await title(page, 1, /达到/);
    await watchRing(page);
    await reach(page, "button", /新一轮自评/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.closest("[role=dialog]"));

    const behind = await page.evaluate(() => [...document.querySelectorAll("#mirror :is(button, input, [tabindex])")]
      .filter((one) => !one.closest("[role=dialog]") && !one.closest("[inert]")).length);
    assert.equal(behind, 0, "nothing behind the dialog can be reached");
    // Round and round, through the browser's own controls and back.
    for (let keys = 0, now; keys < 12 || !now.inDialog; keys += 1) {
      now = await press(page, "Tab");
      assert.ok(now.inDialog || now.kind === "nothing", JSON.stringify(now));
    }

    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement !== document.body);
    assert.match((await focused(page)).name, /新一轮自评/);
  }));

test("a control that goes away with its press leaves the focus in its place", () => world.inApp({}, async (page) => {
  await watchRing(page);
  await reach(page, "button", /添加企业/);
  await page.keyboard.press("Enter");
  await until(page, "input[type=text]");
  await reach(page, "button", "取消");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.match((await focused(page)).name, /添加企业/);
}));

test("the ring is drawn on the canvas around the control with the focus", () => world.inApp({}, async (page) => {
  await watchRing(page);
  await reach(page, "button", /添加企业/);
  const box = await page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const still = () => page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  }));
  await still();
  const ringed = await page.screenshot({ clip });
  await press(page, "Tab");
  await still();
  assert.ok(!ringed.equals(await page.screenshot({ clip })), "with and without the focus it looks different");
}));
