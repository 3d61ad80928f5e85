// SPDX-License-Identifier: MIT
// An invented cohort of reports as the command line makes it, for tests of the programme's screen.

import { execFileSync } from "node:child_process";
import { root } from "./support.mjs";
import { zip } from "./zip.mjs";

export const program = `${root}/build/dev/app/cli/ipgauge`;

/** The reports, one a line. */
export const cohort = (count, options = []) =>
  execFileSync(program, ["programme", "generate", "--count", String(count), "--altered", "50", ...options],
    { maxBuffer: 1 << 30 });

/** The same in an archive, each a file. */
export const archive = (lines) => zip(lines.toString().trimEnd().split("\n")
  .map((report, index) => [`reports/${String(index + 1).padStart(5, "0")}.json`, `${report}\n`]));
