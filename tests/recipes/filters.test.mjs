// SPDX-License-Identifier: MIT
// `score --ndjson` and `verify --ndjson` as filters: an answer for each line before the next one
// is written, in order, also for lines that are nothing, in a memory that does not grow.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { ipgauge, program } from "./programs.mjs";

const lines = ipgauge("programme", "generate", "--count", "40", "--seed", "3").toString().trim().split("\n");
const children = [];
after(() => children.forEach((child) => child.kill("SIGKILL")));

function filter(command) {
  const child = spawn(program, [command, "-", "--ndjson"], { stdio: ["pipe", "pipe", "ignore"] });
  children.push(child);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    ended: once(child, "exit"),
    write: (text) => new Promise((done) => { child.stdin.write(text, done); }),
    next: async () => JSON.parse((await answers.next()).value),
  };
}

const expected = {
  score: { sound: (answer) => answer.assessment, broken: "ipgauge.error/1", exit: 3 },
  verify: { sound: (answer) => answer.digest, broken: "ipgauge.verification/1", exit: 1 },
};
const identity = { score: (line) => JSON.parse(line).assessment.id, verify: (line) => JSON.parse(line).digest };

for (const [command, { sound, broken, exit }] of Object.entries(expected)) {
  test(`${command} answers line by line, in order, and goes on after a bad line`, { timeout: 120_000 }, async () => {
    const { write, next, child, ended } = filter(command);
    for (const line of lines.slice(0, 10)) {
      await write(`${line}\n`);
      assert.equal(sound(await next()), identity[command](line));
    }
    await write("{not a report\n\n");
    const error = await next();
    assert.deepEqual([error.format, error.line], [broken, 11]);
    assert.ok(error.findings.length > 0);
    await write(lines[10]);
    child.stdin.end();
    assert.equal(sound(await next()), identity[command](lines[10]));
    assert.deepEqual(await ended, [exit, null]);
  });

  test(`${command} takes no more memory for many lines than for few`, { timeout: 180_000 }, async () => {
    const { write, next, child, ended } = filter(command);
    const peak = () => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]);
    const all = `${lines.join("\n")}\n`;
    const feed = async (times) => {
      for (let time = 0; time < times; ++time) {
        const written = write(all);
        for (let at = 0; at < lines.length; ++at) await next();
        await written;
      }
      return peak();
    };
    const few = await feed(2);
    const many = await feed(15);
    assert.ok(many - few < 4096, `${few} kB, then ${many} kB`);
    child.stdin.end();
    assert.deepEqual(await ended, [0, null]);
  });
}
