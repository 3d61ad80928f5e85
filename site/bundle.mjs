// Puts the web app together: the files of PARTS go to SITE under names with a digest of their
// content, so that they can be kept for ever, and those that name them say the new names. What a
// browser asks for by a fixed name keeps it. Usage: node bundle.mjs PARTS SITE
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, parse, posix, relative, sep } from 'node:path';
import { withSizes } from './sizes.mjs';

// Asked for by these names: by a person, the browser, or for ever.
const fixed = new Set(['index.html', 'method.html', 'privacy.html', 'service_worker.js',
  'manifest.webmanifest', 'fonts/OFL.txt']);
// Asked for when there is time, or when a text needs it.
const later = new Set(['fonts/common.otf', 'fonts/rare.otf', 'programme.js', 'programme.wasm',
  'programme_worker.js', 'writer.js', 'writer.wasm', 'writer_worker.js']);
// Not needed to start without a network.
const beside = new Set(['service_worker.js', 'fonts/OFL.txt']);
const texts = new Set(['.css', '.html', '.js', '.webmanifest']);

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

async function partsIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name)).sort();
  return new Map(await Promise.all(files.map(async (file) =>
    [relative(folder, file).split(sep).join('/'), await readFile(file)])));
}

const quoted = (name) => new RegExp(`(["'])${name.replaceAll('.', '\\.')}\\1`, 'g');

// The names that a text says and that are to change.
const namesIn = (text, parts) => [...parts.keys()].filter((other) => !fixed.has(other) && quoted(other).test(text));

function nameOf(name, bytes) {
  if (fixed.has(name)) return name;
  const { dir, name: stem, ext } = parse(name);
  return posix.join(dir, `${stem}.${digest(bytes)}${ext}`);
}

// A file is named after what it says, so what it names comes before it.
function bundle(parts) {
  const done = new Map();  // by the name as a part: {name, bytes}
  const place = (name, above) => {
    if (done.has(name)) return;
    if (above.includes(name)) throw new Error(`${name} names itself through ${above.join(', ')}`);
    let bytes = parts.get(name);
    if (texts.has(parse(name).ext)) {
      let text = bytes.toString();
      for (const other of namesIn(text, parts)) {
        place(other, [...above, name]);
        text = text.replaceAll(quoted(other), `$1${done.get(other).name}$1`);
      }
      bytes = Buffer.from(text);
    }
    done.set(name, { name: nameOf(name, bytes), bytes });
  };
  for (const name of parts.keys()) place(name, []);
  return done;
}

// The service worker knows the names of one version, and changes with any of them.
function tellServiceWorker(done) {
  const names = (wanted) => [...done].filter(([part]) => wanted(part)).map(([, file]) => file.name);
  const whole = digest([...done.values()].map(({ name, bytes }) => `${name} ${digest(bytes)}`).join('\n'));
  const list = {
    version: whole,
    first: names((part) => !later.has(part) && !beside.has(part)),
    later: names((part) => later.has(part)),
  };
  const worker = done.get('service_worker.js');
  worker.bytes = Buffer.from(`const bundle = ${JSON.stringify(list)};\n${worker.bytes}`);
}

// An unchanged file is left alone, so that it is not compressed again.
async function write(folder, { name, bytes }) {
  const file = join(folder, name);
  if (await stat(file).then((found) => found.size === bytes.length, () => false)
      && bytes.equals(await readFile(file))) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

const [from, to] = process.argv.slice(2);
const parts = await partsIn(from);
parts.set('index.html', Buffer.from(
  await withSizes(parts.get('index.html').toString(), (name) => parts.get(name).length)));
const done = bundle(parts);
tellServiceWorker(done);
await Promise.all([...done.values()].map((file) => write(to, file)));

const current = new Set([...done.values()].flatMap(({ name }) => [name, `${name}.br`, `${name}.gz`]));
const old = [...(await partsIn(to)).keys()].filter((name) => !current.has(name));
await Promise.all(old.map((name) => rm(join(to, name))));
