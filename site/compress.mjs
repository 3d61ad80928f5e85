// Writes a .br and a .gz beside each file of the bundle that gets smaller by it, and lists the sizes.
// A file whose compressed forms are newer is left alone. Usage: node compress.mjs FOLDER
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const compressed = new Set(['.br', '.gz']);
const worthwhile = new Set(['.css', '.html', '.js', '.json', '.mjs', '.otf', '.svg', '.txt', '.wasm', '.webmanifest', '.xml']);
// Loaded only when a text needs them, a workbook or a programme.
const onDemand = /(common|rare)[^/]*\.otf$|(programme|writer)[^/]*\.(js|wasm)$/;

const forms = {
  '.br': (bytes) => brotli(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }),
  '.gz': (bytes) => gzip(bytes, { level: 9 }),
};

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name)).sort();
}

const changed = (file) => stat(file).then((found) => found.mtimeMs, () => 0);

async function compress(file, suffix) {
  if (await changed(file + suffix) >= await changed(file)) return;
  await writeFile(file + suffix, await forms[suffix](await readFile(file)));
  console.log(`compressed ${file}${suffix}`);
}

async function sizes(folder, file) {
  const raw = (await stat(file)).size;
  const small = await stat(`${file}.br`).then((found) => found.size, () => raw);
  return { name: relative(folder, file), raw, small };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(10);
const line = (raw, small, name) => console.log(`= ${kilobytes(raw)} ${kilobytes(small)}  ${name}`);

function total(rows, name) {
  const sum = (key) => rows.reduce((all, row) => all + row[key], 0);
  line(sum('raw'), sum('small'), name);
}

const folder = process.argv[2];
const all = await filesIn(folder);
const files = all.filter((file) => !compressed.has(extname(file)));
const known = new Set(files);
// What belongs to a file of an earlier build goes.
await Promise.all(all.filter((file) => compressed.has(extname(file)) && !known.has(file.slice(0, -3))).map((file) => rm(file)));
await Promise.all(files.filter((file) => worthwhile.has(extname(file)))
  .flatMap((file) => Object.keys(forms).map((suffix) => compress(file, suffix))));

const rows = await Promise.all(files.map((file) => sizes(folder, file)));
console.log('=     raw KB  brotli KB');
rows.sort((a, b) => b.small - a.small).forEach((row) => line(row.raw, row.small, row.name));
total(rows.filter((row) => !onDemand.test(row.name)), 'all but the fonts that are loaded on demand');
total(rows, 'all');
