// SPDX-License-Identifier: MIT
// clang-tidy on everything but the tests, whose macros make globals on purpose, with the commands of
// the preset dev, whose generated files have to be there. What was found sound once, with the same
// comments, headers and .clang-tidy, is remembered for all clones of the project.
// Usage: node tests/tidy.mjs FOLDER [PART OF A PATH...]    The folder remembers what is sound.

import { exec } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(exec);
const root = fileURLToPath(new URL("..", import.meta.url));
const [cache, ...chosen] = process.argv.slice(2);
const tool = "clang-tidy-19";
const patience = 300_000;  // ms for one file

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

const base = (await run(`${tool} --version`)).stdout + readFileSync(join(root, ".clang-tidy"), "utf8");

/** Where it is noted that this text is sound. Without line markers, whose paths differ from clone to clone. */
async function noteOf({ directory, file, flags }) {
  const text = await run(`clang++-19 ${flags} -Wno-error -E -P -CC "${file}"`,
    { cwd: directory, maxBuffer: 1 << 28, timeout: patience });
  return join(cache, createHash("sha256").update(base).update(text.stdout).digest("hex"));
}

/** What is wrong with the file, or nothing. */
async function findings(source) {
  try {
    const note = await noteOf(source);
    if (existsSync(note)) return "";
    await run(`${tool} --quiet "${source.file}" -- ${source.flags}`,
      { cwd: source.directory, maxBuffer: 1 << 28, timeout: patience });
    writeFileSync(note, "");
    return "";
  } catch (error) {
    return `${error.stdout || ""}${error.stderr || ""}` || String(error);
  }
}

mkdirSync(cache, { recursive: true });
let failed = 0;
const waiting = [...files];
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  for (let source = waiting.shift(); source; source = waiting.shift()) {
    const said = await findings(source);
    console.log(said ? `${source.name}: FAILED\n${said}` : `${source.name}: sound`);
    if (said) failed += 1;
  }
}));
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
