// SPDX-License-Identifier: MIT
// Kills the browser so many times and says what was lost. Usage: soak.mjs TIMES

import { killAgainAndAgain, summed } from "./kills.mjs";
import { serveParts } from "./support.mjs";

const times = Number(process.argv[2]);
const site = await serveParts();
const result = await killAgainAndAgain(site.address, times).finally(() => site.close());
console.log(`= ${summed(result)}`);
process.exitCode = result.kills === times && result.lost === 0 && result.torn === 0 ? 0 : 1;
