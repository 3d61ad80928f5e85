// SPDX-License-Identifier: MIT
// Kills a browser again and again while it saves, and looks at what the same profile holds then.
// A generation is one transaction that writes its number into every answer: half of one shows as
// two numbers, and one that was acknowledged and is not there as a smaller number. (A check of the
// database's pages sees neither.)

import { inProfile, launchWithProfile } from "./profile.mjs";
import { answer, enterprise, head, load, offerStorePage, openStorePage, save } from "./store_page.mjs";

const criteria = Array.from({ length: 40 }, (_, index) => `criterion-${index}`);
const generation = (number) => criteria.map((id) => ({
  ...answer("a", id), body: JSON.stringify({ note: "n".repeat(200 + (number * 37) % 400), value: number }),
}));

/** The one number in all of them; null when there are several, or when some are missing. */
function generationIn({ head: said, rows }) {
  if (said.answer !== "loaded" || said.durable !== true) throw new Error(JSON.stringify(said));
  const found = rows.filter((row) => row.kind === "answer").map((row) => JSON.parse(row.body).value);
  const whole = found.length === criteria.length && found.every((value) => value === found[0]);
  return whole ? found[0] : null;
}

/** Saves one generation after the other and tells each that was acknowledged, for ever. */
const stream = (page, from) => page.evaluate(async ([start, rows, first]) => {
  for (let number = first; ; number += 1) {
    const note = "n".repeat(200 + (number * 37) % 400);
    const body = JSON.stringify({ note, value: number });
    const said = await ask(start, ...rows.map((row) => ({ ...row, body })));
    if (said.head.answer !== "saved") throw new Error(JSON.stringify(said.head));
    acknowledge(number);
  }
}, [save(1), criteria.map((id) => answer("a", id, 0)), from]);

/** Resolves when the browser is to be killed: `moment` is that of an acknowledgement, or any. */
function begin(page, from, moment, told) {
  return new Promise((killNow, failed) => {
    const wanted = from + 2 + Math.floor(Math.random() * 8);
    page.exposeFunction("acknowledge", (number) => {
      told(number);
      if (moment === "acknowledged" && number >= wanted) killNow();
      if (moment === "any" && number === from) setTimeout(killNow, Math.random() * 80);
    }).then(() => stream(page, from)).catch((error) => {
      if (!/closed|crash/i.test(String(error))) failed(error);
    });
  });
}

/**
 * Kills a browser so often, half of the times right after an acknowledgement and half at any
 * moment, and gives {kills, acknowledged, lost, torn}: browsers that were seen to end by the
 * signal, generations that were acknowledged, and how often what was acknowledged was not there,
 * or was there in part.
 */
export async function killAgainAndAgain(address, times) {
  const result = { kills: 0, acknowledged: 0, lost: 0, torn: 0 };
  await inProfile({}, async (folder) => {
    let last = 0;  // acknowledged before the browser was killed
    for (let round = 0; round <= times; round += 1) {
      const { context, kill, close } = await launchWithProfile(folder);
      let is_dead = false;
      try {
        await offerStorePage(context);
        const page = await openStorePage(context, address);
        let found = 0;
        if (round === 0) {
          await page.ask(load);
          await page.ask(save(1), enterprise("e", "E"), head("a", "e"), ...generation(0));
        } else {
          found = generationIn(await page.ask(load));
          if (found === null) result.torn += 1;
          else if (found < last) result.lost += 1;
        }
        if (round === times) break;
        last = Math.max(last, found ?? 0);
        const moment = round % 2 === 0 ? "acknowledged" : "any";
        await begin(page, last + 1, moment, (number) => {
          result.acknowledged += 1;
          last = Math.max(last, number);
        });
        is_dead = await kill();
        if (is_dead) result.kills += 1;
      } finally {
        if (!is_dead) await close();
      }
    }
  });
  return result;
}

export const summed = ({ kills, acknowledged, lost, torn }) =>
  `${kills} kills, ${acknowledged} changes acknowledged, ${lost} lost, ${torn} torn`;
