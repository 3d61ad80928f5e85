// The three tiers of the font: which characters are in which.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { firstScreen, tiers } from '../../assets/fonts/characters.mjs';
import { coverage } from '../../assets/fonts/cmap.mjs';

const fonts = fileURLToPath(new URL('../../assets/fonts/', import.meta.url));
const font = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const list = (name) => readFile(join(fonts, name), 'utf8');
const code = (character) => character.codePointAt(0);
let folder;

before(async () => { folder = await mkdtemp(join(tmpdir(), 'ipgauge-fonts-')); });
after(() => rm(folder, { recursive: true }));

const subset = (text) =>
  spawnSync(process.execPath, [join(fonts, 'subset.mjs'), '--font', font, '--output', folder, text], { encoding: 'utf8' });

test('each character is in exactly one tier', async () => {
  const sets = tiers({ texts: ['鑫龘知'], first: new Set([code('知')]), standard: await list('standard.txt') });
  const all = Object.values(sets).flatMap((set) => [...set]);
  assert.equal(new Set(all).size, all.length);
  assert.ok(sets.first.has(code('知')), 'what the first screen says is in the first part of the first tier');
  assert.ok(sets.ui.has(code('龘')), 'any other shipped character is in its second part, however rare');
  assert.ok(sets.common.has(code('喆')), 'a character of names is in the second');
  assert.ok(sets.common.has(code('啊')) || sets.ui.has(code('啊')));
  assert.ok(sets.common.has(code('β')), 'so is a sign of technical notes');
  assert.ok(sets.rare.has(code('㐀')), 'Extension A is in the third');
  assert.ok(sets.rare.has(code('𠀀')), 'and so are the planes beyond');
});

test('the first screen has the characters of what is said there, and no others', () => {
  const has = firstScreen([
    { 'welcome.title': '知', 'welcome.files': { one: '衡', other: '衡们' }, 'plan.title': '计' },
    { title: { 'zh-CN': '试' }, summary: { 'zh-CN': '点' }, criteria: [{ title: { 'zh-CN': '构' } }] },
    [{ name: '简' }],
  ]);
  assert.deepEqual([...'知衡们试点简计构A'].filter((c) => !has.has(code(c))), ['计', '构']);
});

test('the standard list has all 8,105 characters', async () => {
  const characters = (text) => new Set(text.replace(/^#.*$/gm, '').replace(/\s/g, ''));
  const standard = characters(await list('standard.txt'));
  assert.equal(standard.size, 8105);
});

test('the files can draw what their tier promises, and are not made again without need', async () => {
  const text = join(folder, 'text.json');
  await writeFile(text, '{"greeting": "知识产权 ✓ ≥ 80 %"}');
  assert.equal(subset(text).status, 0);
  const covered = await Promise.all(['first.otf', 'ui.otf'].map(async (name) => coverage(await readFile(join(folder, name)))));
  assert.deepEqual([...'知识产权✓≥Aé，！①●○×·…—'].filter((c) => !covered.some((font) => font.has(code(c)))), []);

  const rare = coverage(await readFile(join(folder, 'rare.otf')));
  assert.deepEqual([...'㐀龘𠀋あЖ'].filter((c) => !rare.has(code(c))), []);

  const made = (await stat(join(folder, 'rare.otf'))).mtimeMs;
  assert.equal(subset(text).status, 0);
  assert.equal((await stat(join(folder, 'rare.otf'))).mtimeMs, made);
});

test('a shipped character that the font lacks is named with its file', async () => {
  const text = join(folder, 'bad.json');
  await writeFile(text, '{"greeting": "hello 🦉"}');
  const { status, stderr } = subset(text);
  assert.equal(status, 1);
  assert.match(stderr, /bad\.json: the font has no '🦉' \(U\+1F989\)/);
});
