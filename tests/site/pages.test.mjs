// Promises about the files of the repository that no compiler holds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { policy } from '../../site/server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
// A clone may belong to another user than the one who runs the tests.
const git = (...words) =>
  execFileSync('git', ['-c', 'safe.directory=*', ...words], { cwd: root, encoding: 'utf8' });
const listed = git('ls-files', '-co', '--exclude-standard', '-z');
const files = listed.split('\0').filter((file) => file && existsSync(join(root, file)));
const read = (file) => readFileSync(join(root, file), 'utf8');
const texts = files.filter((file) => !/\.(png|db|otf|ico)$/.test(file));
const pages = files.filter((file) => /\.(md|html)$/.test(file));

// Each line that has the pattern, as file:line: text.
function linesWith(pattern, among = texts) {
  return among.flatMap((file) => read(file).split('\n')
    .map((line, at) => [line, `${file}:${at + 1}: ${line.trim().slice(0, 120)}`])
    .filter(([line]) => pattern.test(line)).map(([, where]) => where));
}

// The patterns are written so that they do not find themselves.
test('no address of a package registry is written anywhere', () => {
  assert.deepEqual(linesWith(/https?:\/\/[a-z.-]*(deb[i]an|np[m]|pyp[i]|crate[s])\b/), []);
  assert.deepEqual(linesWith(/\b(deb|security|snapshot|ftp)\.deb[i]an\.org|registry\.np[m]/), []);
});

test('no path of one machine is written anywhere', () => {
  assert.deepEqual(linesWith(/["'\s(=](\/wor[k]\/|\/roo[t]\/|\/hom[e]\/[a-z]|\/tm[p]\/bash)/), []);
});

test('no unfinished work is marked without the number of its issue', () => {
  assert.deepEqual(linesWith(/\b(TOD[O]|FIXM[E]|XX[X])\b(?!\s*\(#\d+\))/), []);
});

test('the lock file names no place to download from', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
});

// Links within the repository: the target of [text](target), href="target" and src="target".
function links(page) {
  const found = [...read(page).matchAll(/\]\(([^)\s]+)\)|\b(?:href|src)="([^"]*)"/g)].map((m) => m[1] ?? m[2]);
  return found.filter((target) => target && !/^([a-z]+:|#|\/)/.test(target)).map((target) => target.split(/[?#]/)[0]);
}

test('every link of the documents leads somewhere', () => {
  const broken = pages.filter((page) => page.endsWith('.md'))
    .flatMap((page) => links(page).filter((to) => !existsSync(join(root, dirname(page), to))).map((to) => `${page}: ${to}`));
  assert.deepEqual(broken, []);
});

test('the page, the server and the advice to hosts have one policy', () => {
  const [, ofPage] = read('wasm/shell.html').match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
  const [, advised] = read('site/hosting.md').match(/Content-Security-Policy: (default-src.*)/);
  assert.equal(`${ofPage}; frame-ancestors 'none'`, policy);  // which a page cannot say of itself
  assert.equal(advised, policy);
});

test('the first script is one that a browser of any age can read', () => {
  const script = read('wasm/boot.js').replace(/^\s*\/\/.*$/gm, '').replace(/\s\/\/ .*$/gm, '');
  assert.doesNotMatch(script, /=>|`|\?\.|\?\?|\.\.\.|\b(const|let|class|async|await|import|export|of)\b/);
});

test('the README shows the two commands, and they can be run', () => {
  for (const command of ['site/serve', 'tests/run']) {
    assert.match(read('README.md'), new RegExp(`^\\s*\\./${command}`, 'm'));
    assert.match(git('ls-files', '-s', command) || '100755', /^100755/);
  }
});
