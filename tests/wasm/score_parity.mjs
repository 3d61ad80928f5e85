// SPDX-License-Identifier: MIT
// Holds the score documents of the native program against those of the WebAssembly one, byte
// for byte. Both must be built: presets dev and web-tests.
// Usage: score_parity.mjs [NATIVE-PROGRAM WASM-PROGRAM]

import { execFileSync } from 'node:child_process';

const [native = 'build/dev/tests/wasm/score_cases', wasm = 'build/web-tests/tests/wasm/score_cases.js'] =
  process.argv.slice(2);
const count = 600;

const documents = (program, ...args) =>
  execFileSync(program, [...args, String(count)], { maxBuffer: 1 << 28 }).toString().trimEnd().split('\n');

const ours = documents(native);
const theirs = documents(process.execPath, wasm);

let passed = 0;
let failed = 0;
for (let i = 0; i < count; ++i) {
  if (ours[i] !== undefined && ours[i] === theirs[i]) {
    ++passed;
  } else {
    ++failed;
    console.log(`assessment ${i + 1} differs:\n  native ${ours[i]}\n  wasm   ${theirs[i]}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
