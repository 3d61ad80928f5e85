// SPDX-License-Identifier: MIT
// A page with nothing but the store: wasm/storage.js and the worker of the built site, asked in
// the texts of app/store/protocol.hpp. So that what the store promises is tested by itself.

import { readFile } from "node:fs/promises";
import { root } from "./support.mjs";

const html = `<!doctype html><title>store</title><script src="only-storage.js"></script>`;

// Answers come in the order of the requests; `ask` gives the first line of its answer as `head`
// and the others as `rows`.
const after = `
  const open = [];
  let handed_over = 0;  // how often
  storage.leaving = () => {};
  storage.answered = (text) => {
    if (text === '{"answer":"handed-over"}') handed_over += 1;
    else open.shift()(text);
  };
  async function ask(...lines) {
    const text = await new Promise((answer) => {
      open.push(answer);
      storage.send(lines.map((line) => JSON.stringify(line)).join('\\n') + '\\n');
    });
    let assessment = '';
    const [head, ...rows] = text.trim().split('\\n').map((line) => {
      if (!line.startsWith('{')) {  // an answer, bare behind its criterion
        const space = line.indexOf(' ');
        return { kind: 'answer', assessment, criterion: line.slice(0, space), body: line.slice(space + 1) };
      }
      const row = JSON.parse(line);
      if (row.kind === 'head') assessment = row.id;
      return row;
    });
    return { head, rows };
  }
`;
const before = `
  const parts = { address: (name) => name };
  const boot = { arrived: Promise.resolve(), freeLine() {} };
  const workers = [];
  const Plain = Worker;
  Worker = class extends Plain { constructor(...given) { super(...given); workers.push(this); } };
`;

/** Lets the pages of this context open /only-store.html. */
export async function offerStorePage(context) {
  const script = await readFile(`${root}/wasm/storage.js`, "utf8");
  await context.route("**/only-store.html", (route) =>
    route.fulfill({ contentType: "text/html", body: html }));
  await context.route("**/only-storage.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: before + script + after }));
}

/** A page with the store; `ask(head, ...rows)` on it gives {head, rows}. */
export async function openStorePage(context, address) {
  const page = await context.newPage();
  await page.goto(`${address}/only-store.html`);
  page.ask = (...lines) => page.evaluate((given) => ask(...given), lines);
  return page;
}

export const load = { ask: "load", protocol: 1 };
export const takeOver = { ...load, "take-over": true };
export const save = (ticket) => ({ ask: "save", protocol: 1, ticket });
export const enterprise = (id, name) =>
  ({ kind: "enterprise", id, name, extras: "{}", removed: false });
export const head = (id, owner) => ({
  kind: "head", id, enterprise: owner, instrument: "shanxi-sei-ip", version: "1.0.0", period: "2025",
  about: "{}", profile: "{}", extras: "{}", "instrument-extras": "{}",
});
export const answer = (assessment, criterion, value) =>
  ({ kind: "answer", assessment, criterion, body: JSON.stringify({ value }) });
/** An answer with so many bytes of note. */
export const longAnswer = (assessment, criterion, bytes) =>
  ({ kind: "answer", assessment, criterion, body: JSON.stringify({ note: "n".repeat(bytes) }) });
