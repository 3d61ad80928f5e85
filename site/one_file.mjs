// SPDX-License-Identifier: MIT
// Puts the whole web app into one HTML file that opens without a server and asks nothing of any
// network: from a USB stick, a mail, a shared folder. All fonts are in it, although they are three
// quarters of its size: where there is no network, a character that is missing stays a box for
// good. They and the programs are gzip, which a browser unpacks by itself, as base64.
// Usage: node one_file.mjs PARTS FILE
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withSizes } from './sizes.mjs';

const [folder, file] = process.argv.slice(2);
const bytes = (name) => readFile(join(folder, name));
const text = async (name) => (await bytes(name)).toString();

// An element that is not run and not shown. What would end it early must not be in it.
function element(name, content) {
  if (/<\/script|<!--/i.test(content)) throw new Error(`${name} cannot stand in a script element`);
  return `<script type="text/plain" id="${name}">${content}</script>\n`;
}
const packed = async (name) => element(name, gzipSync(await bytes(name), { level: 9 }).toString('base64'));
const plain = async (name) => element(name, await text(name));
const all = async (make, names) => (await Promise.all(names.map(make))).join('');

const icon = async () => `data:image/svg+xml;base64,${(await bytes('icon.svg')).toString('base64')}`;

/// Replaces exactly one place; a page that was changed without this file is an error.
function replaced(html, pattern, by) {
  if (html.match(new RegExp(pattern, 'g'))?.length !== 1) throw new Error(`one ${pattern} expected`);
  return html.replace(pattern, () => by);
}

const policyOf = (rules) => `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`;
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

// A page beside the program. Opened by its own address it could not name the other one.
async function page(name) {
  let html = await text(name);
  html = replaced(html, policy, policyOf(["default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:']));
  html = replaced(html, /<link rel="stylesheet" href="pages\.css">/, `<style>\n${await text('pages.css')}</style>`);
  html = replaced(html, /href="icon\.svg"/, `href="${await icon()}"`);
  html = replaced(html, /<a href="(method|privacy)\.html">[^<]*<\/a>/, '');
  return element(name, html);
}

// The scripts that are run, each by the hash of its text: one that came from elsewhere is not.
function allowed(scripts) {
  const hash = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  return policyOf([
    "default-src 'none'", `script-src ${scripts.map(hash).join(' ')} 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'", 'img-src data: blob:', 'font-src data: blob:', 'worker-src blob:',
    'frame-src blob:', "base-uri 'none'", "form-action 'none'",
  ]);
}

const finder = await readFile(new URL('../wasm/one_file.js', import.meta.url), 'utf8');
const [app, boot] = [await text('app.js'), await text('boot.js')];
const body = [
  await all(packed, ['app.wasm', 'app_rest.wasm', 'fonts/first.otf', 'fonts/ui.otf', 'programme.wasm', 'store.wasm', 'writer.wasm']),
  await all(plain, ['app.js', 'programme.js', 'programme_worker.js', 'store.js', 'store_worker.js', 'writer.js',
    'writer_worker.js']),
  await all(page, ['method.html', 'privacy.html']),
  `<script>${finder}</script>\n<script>${boot}</script>\n`,
  await all(packed, ['fonts/common.otf', 'fonts/rare.otf']),
  await plain('fonts/OFL.txt'),
].join('');

let html = await withSizes(await text('index.html'), async (name) => (await bytes(name)).length);
// It unpacks itself, which newer browsers can.
html = html.replaceAll('Firefox 102', 'Firefox 113').replaceAll('Safari 16', 'Safari 16.4').replaceAll('2022', '2023');
html = replaced(html, policy, allowed([finder, boot, app]));
html = replaced(html, /<link rel="stylesheet" href="style\.css">/, `<style>\n${await text('style.css')}</style>`);
html = replaced(html, /href="icon\.svg"/, `href="${await icon()}"`);
html = html.replaceAll(/<link rel="(apple-touch-icon|manifest|preload)"[^>]*>\n/g, '');
html = replaced(html, /<script src="boot\.js"><\/script>\n/, body);
await writeFile(file, html);
console.log(`= ${(Buffer.byteLength(html) / 1000).toFixed(1).padStart(10)}             ${file}, the same in one file`);
