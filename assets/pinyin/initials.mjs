#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Writes initials.txt from Unihan_Readings.txt of the Unicode Character Database (in Debian's
// unicode-data, compressed): the readings of China's standard list of characters, kTGHZ2013.
// Usage: bzip2 -dc Unihan_Readings.txt.bz2 | node assets/pinyin/initials.mjs > assets/pinyin/initials.txt

import { readFileSync } from "node:fs";

const byLetter = new Map();
for (const line of readFileSync(0, "utf8").split("\n")) {
  const [point, field, value] = line.split("\t");
  if (field !== "kTGHZ2013" || !point.startsWith("U+")) continue; // else a comment
  const code = Number.parseInt(point.slice(2), 16);
  if (code < 0x4e00 || code > 0x9fff) continue; // the rest, 273 very rare ones, would double the table
  const readings = value.split(" ").flatMap((part) => part.split(":")[1].split(","));
  for (const letter of new Set(readings.map((reading) => reading.normalize("NFD")[0].toLowerCase()))) {
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), code]);
  }
}

console.log("# The first letter of every reading that a character has: from the field kTGHZ2013 of the Unicode");
console.log("# Character Database, version 15.0, by initials.mjs. A character with several stands in several lines.");
for (const letter of [...byLetter.keys()].sort()) {
  console.log(letter + String.fromCodePoint(...byLetter.get(letter).sort((one, other) => one - other)));
}
