// SPDX-License-Identifier: MIT
// The names of a module's functions, and the list of those that the first screens run. A function
// of ours, of Dear ImGui or of C stands in the list by its name without parameters, so that a
// changed parameter does not matter. What is made from a template is told apart by a digest of the
// whole name, which may have a thousand characters.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

const most = 1 << 28;  // bytes of names

/// As Binaryen calls them, which writes what is no letter of an identifier as \28.
export function functionNames(wasmOpt, module) {
  return execFileSync(wasmOpt, [module, '-all', '--print-function-map'],
    { maxBuffer: most, stdio: ['ignore', 'pipe', 'ignore'] })
    .toString().trim().split('\n').map((line) => line.slice(line.indexOf(':') + 1));
}

const plain = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));

/// Without what stands in brackets of any kind.
function bare(name) {
  let depth = 0;
  let text = '';
  for (const character of name.replaceAll(/operator(<=>|<<|>>|<=|>=|<|>|\(\)|->)/g, 'operator')) {
    if ('<(['.includes(character)) depth += 1;
    else if ('>)]'.includes(character)) depth -= 1;
    else if (depth === 0) text += character;
  }
  return text.replace(/ const$/, '').trim();
}

/// What stands in the list for this function.
export function entryOf(name) {
  const whole = plain(name).replace(/_\d+$/, '');  // Binaryen numbers functions of the same name
  const short = bare(whole);
  if (!whole.includes('<') && !/^std::|\bnlohmann\b/.test(whole)) return short;
  return `${short} ${createHash('sha256').update(whole).digest('hex').slice(0, 8)}`;
}

/// What has no name has only a number, which is another one after every change.
export const isNameless = (name) => /^\d+$/.test(name);

/// The list as a file, and back.
export const written = (about, entries) => `${about}${[...new Set(entries)].sort().join('\n')}\n`;
export const read = (text) => new Set(text.split('\n').filter((line) => line && !line.startsWith('#')));
