// SPDX-License-Identifier: MIT
// What assets/CMakeLists.txt leaves out of the web app's words, the web app asks for nowhere: a key
// that a program asks for stands in it, whole or by its beginning. Needs the built web app.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const file = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const program = file('build/web/whole/app.wasm');
const [, list] = readFileSync(file('assets/CMakeLists.txt'), 'utf8').match(/set\(said_elsewhere ([^)]+)\)/);
const leftOut = list.split(/\s+/);

test('the web app asks for no word that is left out', () => {
  const bytes = readFileSync(program).toString('latin1');
  const keys = Object.keys(JSON.parse(readFileSync(file('assets/text/en.json'), 'utf8')));
  const without = keys.filter((key) => key !== '_notes' && leftOut.some((beginning) => key.startsWith(beginning)));
  assert.ok(without.length > 100);
  assert.deepEqual(without.filter((key) => bytes.includes(key)), []);
  assert.deepEqual(leftOut.filter((beginning) => beginning.endsWith('.') && bytes.includes(`${beginning}\0`)), []);
  assert.ok(bytes.includes('"welcome.'), 'other words are there');
});
