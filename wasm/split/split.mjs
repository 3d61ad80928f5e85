// SPDX-License-Identifier: MIT
// Cuts the program in two: what the first screens run, and all else, which the page fetches while
// the first picture is looked at (boot.js says how). The list of the first is recorded in a browser
// by tests/browser/first_screen.mjs; a name in it that is gone is passed over, and a function that is
// not in it is in the second part, where it is found as well, only later.
// Usage: node split.mjs --binaryen FOLDER --first LIST --map MAP PROGRAM FIRST REST
// MAP is the linker's, for where tables of the second part are in the memory.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataOf, moduleOf, sectionsOf, taken, withData } from './module.mjs';
import { entryOf, functionNames, isNameless, read } from './names.mjs';

// Tables that are worth moving, and the only functions that read them: those are never in the first
// part, so that nobody looks at a table that is not there yet.
const laterTables = [
  { table: /ed25519_ref10\.c\.o\):\(\.rodata\./, readers: /^(ge25519|sc25519|fe25519|ristretto255|crypto_sign|_crypto_sign)_/ },
  { table: /pinyin\.cpp\.o\):\(\.rodata\./, readers: /^app::(pinyin_initials|is_found_in|alphabetic_key)\b/ },
];

const { values: options, positionals: [program, first, rest] } = parseArgs({
  allowPositionals: true,
  options: { binaryen: { type: 'string' }, first: { type: 'string' }, map: { type: 'string' } },
});
const tool = (name) => join(options.binaryen, 'bin', name);

function kept() {
  const list = read(readFileSync(options.first, 'utf8'));
  const read_later = (name) => laterTables.some(({ readers }) => readers.test(name));
  return functionNames(tool('wasm-opt'), program)
    .filter((name) => isNameless(name) || (list.has(entryOf(name)) && !read_later(name)));
}

/// Every number that the code of the first part has, addresses among them.
function numbersOfFirst() {
  const text = execFileSync(tool('wasm-dis'), ['-all', first], { maxBuffer: 1 << 30 })
    .toString().replaceAll(/^ \((data|elem) .*$/gm, '');
  return [...text.matchAll(/(?:i32\.const |offset=)(\d+)/g)].map(([, digits]) => Number(digits));
}

/// [{from, to}] in the memory: lines of the map are address, place in the file, size, what. A table
/// that the first part has an address of stays there: a reader was built into one of its functions.
function ranges() {
  const line = /^\s*([0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+)\s+(\S+:\(\.rodata.*)$/gm;
  const numbers = numbersOfFirst();
  return [...readFileSync(options.map, 'latin1').matchAll(line)]
    .filter(([, , , what]) => laterTables.some(({ table }) => table.test(what)))
    .map(([, at, size, what]) => ({ from: parseInt(at, 16), to: parseInt(at, 16) + parseInt(size, 16), what }))
    .filter(({ from, to, what }) => {
      const named = numbers.find((each) => each >= from && each < to);
      if (named !== undefined) console.warn(`${what} stays in ${first}, whose code has the number ${named}`);
      return named === undefined;
    });
}

/// Instantiating the second part puts the tables where the program expects them.
function moveTables() {
  const [one, other] = [first, rest].map((file) => sectionsOf(readFileSync(file)));
  const [staying, moving] = taken(dataOf(one), ranges());
  if (moving.length === 0) throw new Error(`${options.map} has none of the tables`);
  writeFileSync(first, moduleOf(withData(one, staying)));
  writeFileSync(rest, moduleOf(withData(other, [...dataOf(other), ...moving])));
}

const folder = mkdtempSync(join(tmpdir(), 'ipgauge-split-'));
try {
  const list = join(folder, 'kept');
  const names = kept();
  writeFileSync(list, `${names.join('\n')}\n`);
  execFileSync(tool('wasm-split'), ['--split', program, `--keep-funcs=@${list}`, '-o1', first, '-o2', rest,
    '--import-namespace=primary', '--placeholder-namespace=placeholder', '--export-prefix=%'], { stdio: 'inherit' });
  moveTables();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${first}: ${statSync(first).size} bytes, ${rest}: ${statSync(rest).size} bytes`);
