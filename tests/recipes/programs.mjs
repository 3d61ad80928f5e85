// SPDX-License-Identifier: MIT
// What the tests of recipes have in common: the program, a cohort of invented reports collected in
// one run, and processes that end with the test, whatever happens.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = `${root}/build/dev/app/cli/ipgauge`;
export const scope = ["--period", "2026", "--instrument", "shanxi-sei-ip 2026.2.0"];
const most = 256 * 1024 * 1024;

/** What `ipgauge` prints. It ends with 1 when a report is not sound, which is expected here. */
export function ipgauge(...words) {
  const { status, stdout, stderr } = spawnSync(program, words, { maxBuffer: most, timeout: 180_000 });
  if (status !== 0 && status !== 1) throw new Error(`ipgauge ${words.join(" ")}: ${status}\n${stderr}`);
  return stdout;
}

/** What another program prints. */
export function output(command, words, options = {}) {
  return execFileSync(command, words, { encoding: "utf8", maxBuffer: most, timeout: 180_000, ...options });
}

export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `ipgauge-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Two periods, some enterprises with several reports, one report in fifty altered. */
export function cohort(folder, count) {
  const reports = join(folder, "all.ndjson"), keys = join(folder, "keys.json");
  const database = join(folder, "all.db");
  ipgauge("programme", "generate", "--count", String(count), "--seed", "7", "--altered", "20", "--periods", "2",
    "-o", reports, "--registry", keys);
  ipgauge("programme", "init", "--db", database, "--keys", keys);
  ipgauge("programme", "add", reports, "--db", database);
  return { reports, keys, database };
}

/** Starts a program that serves until it is stopped; what it says is shown when it does not do that. */
export function serve(command, words, options = {}) {
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let said = "";
  child.stdout.on("data", (text) => { said += text; });
  child.stderr.on("data", (text) => { said += text; });
  process.on("exit", () => child.kill("SIGKILL"));
  const gone = once(child, "exit").catch((error) => { said += error; });
  return {
    said: () => said,
    runs: () => child.exitCode === null && child.signalCode === null && child.pid !== undefined,
    async stop(signal = "SIGTERM") {
      if (this.runs()) child.kill(signal);
      const force = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await gone;
      clearTimeout(force);
    },
  };
}

/** Waits until it is so, as long as the server runs and not for ever. */
export async function until(server, isSo, seconds = 90) {
  for (const end = Date.now() + seconds * 1000; !isSo();) {
    if (!server.runs() || Date.now() > end) throw new Error(`not started: ${server.said()}`);
    await new Promise((done) => { setTimeout(done, 100); });
  }
}
