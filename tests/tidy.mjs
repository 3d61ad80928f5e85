// SPDX-License-Identifier: MIT
// clang-tidy on everything but the tests, whose macros make globals on purpose, with the commands of
// the preset dev, whose generated files have to be there. A check walks the standard library's headers
// every time, so some files of a folder are looked at as one; where they have names in common that
// they keep to themselves, each is looked at alone. What was found sound once, with the same comments,
// headers and .clang-tidy, is remembered for all clones of the project.
// Usage: node tests/tidy.mjs FOLDER [PART OF A PATH...]    The folder remembers what is sound.

import { exec } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(exec);
const root = fileURLToPath(new URL("..", import.meta.url));
const [cache, ...chosen] = process.argv.slice(2);
const tool = "clang-tidy-19";
const patience = 300_000;  // ms for one run
const together = 6;        // files

const joined = join(root, "build/dev/tidy");  // where files are that name some of ours
const commands = JSON.parse(readFileSync(join(root, "build/dev/compile_commands.json"), "utf8"));
const files = commands
  .map(({ directory, command, file }) => ({ directory, file, name: relative(root, file), flags: flagsOf(command) }))
  .filter(({ name }) => /^(app|assessment|assets)\//.test(name))
  .filter(({ name }) => chosen.length === 0 || chosen.some((part) => name.includes(part)));

/** What the compiler is told beside input and output, as the shell reads it; and what clang is told
    besides, because of libstdc++ 12's own stable sorts. */
function flagsOf(command) {
  return `${command.slice(command.indexOf(" -")).replace(/ -o \S+ -c \S+$/, "")} -Wno-deprecated-declarations`;
}

/** Files that one command compiles, some at a time, in the order of their names. */
function groups() {
  const alike = {};
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    (alike[`${dirname(file.name)} ${file.flags}`] ??= []).push(file);
  }
  return Object.values(alike).flatMap((list) =>
    Array.from({ length: Math.ceil(list.length / together) }, (_, i) => list.slice(i * together, (i + 1) * together)));
}

/** One source that includes all of them. Their warnings are the compiler's to tell: as one they shadow
    each other. */
function asOne(group, number) {
  const file = join(joined, `group_${number}.cpp`);
  writeFileSync(file, group.map((each) => `#include "${each.file}"  // NOLINT(bugprone-suspicious-include)\n`).join(""));
  const ours = "--header-filter='/(app|assessment|assets|wasm)/[^:]*\\.[ch]pp$'";
  return { directory: group[0].directory, file, flags: `${group[0].flags} -w`, options: ours };
}

const base = (await run(`${tool} --version`)).stdout + readFileSync(join(root, ".clang-tidy"), "utf8");

/** Where it is noted that this text is sound. Without line markers, whose paths differ from clone to clone. */
async function noteOf({ directory, file, flags }) {
  const text = await run(`clang++-19 ${flags} -Wno-error -E -P -CC "${file}"`,
    { cwd: directory, maxBuffer: 1 << 28, timeout: patience });
  return join(cache, createHash("sha256").update(base).update(text.stdout).digest("hex"));
}

/** What is wrong with the source, or nothing. `otherwise` may still find it sound. */
async function findings(source, otherwise = (said) => said) {
  try {
    const note = await noteOf(source);
    if (existsSync(note)) return "";
    const said = await run(`${tool} --quiet ${source.options ?? ""} "${source.file}" -- ${source.flags}`,
      { cwd: source.directory, maxBuffer: 1 << 28, timeout: patience })
      .then(() => "", (error) => otherwise(`${error.stdout || ""}${error.stderr || ""}` || String(error)));
    if (!said) writeFileSync(note, "");
    return said;
  } catch (error) {
    return `${error.stdout || ""}${error.stderr || ""}` || String(error);
  }
}

let failed = 0;
async function eachAlone(group) {
  let all = "";
  for (const source of group) {
    const said = await findings(source);
    if (said) {
      console.log(`${source.name}: FAILED\n${said}`);
      failed += 1;
    }
    all += said;
  }
  return all;
}

mkdirSync(cache, { recursive: true });
mkdirSync(joined, { recursive: true });
const waiting = [...groups().entries()];
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [number, group] = next;
    const said = group.length > 1
      ? await findings(asOne(group, number), () => eachAlone(group))
      : await eachAlone(group);
    if (!said) console.log(`${group.map(({ name }) => name).join("\n")}\nsound`);
  }
}));
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
