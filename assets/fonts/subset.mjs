// Cuts the font into files, so that a first visit loads only what its first frames show: first.otf
// and ui.otf are the first tier, common.otf and rare.otf the others.
// Usage: node subset.mjs --font FILE [--face N] --output FOLDER TEXT...
// The texts are the files with words that the program shows. Fails when one of them has a character
// that the font cannot draw. A tier whose characters did not change is not written again.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverage } from './cmap.mjs';
import { firstScreen, shown, tiers } from './characters.mjs';

const script = fileURLToPath(import.meta.url);
const here = dirname(script);
const { values: options, positionals: textFiles } = parseArgs({
  allowPositionals: true,
  options: {
    font: { type: 'string' },
    face: { type: 'string', default: '2' },  // Noto Sans CJK SC within the collection
    output: { type: 'string' },
    tool: { type: 'string', default: 'hb-subset' },
  },
});

const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');

function unchanged(file, list, listFile) {
  return existsSync(file) && existsSync(listFile) && readFileSync(listFile, 'utf8') === list &&
    [options.font, script].every((source) => statSync(file).mtimeMs > statSync(source).mtimeMs);
}

// No hinting and no layout tables: the program draws plain horizontal text. Outlines without
// subroutines, which brotli makes smaller than those with. The PostScript name (6) is for the PDF,
// which calls its fonts by it.
function cut(codes, file) {
  const list = [...codes].sort((a, b) => a - b).map(hex).join('\n');
  const listFile = `${file}.characters`;
  if (unchanged(file, list, listFile)) return;
  rmSync(file, { force: true });
  writeFileSync(listFile, list);
  execFileSync(options.tool, [
    options.font, `--face-index=${options.face}`, `--unicodes-file=${listFile}`,
    '--layout-features=', '--no-hinting', '--desubroutinize', '--drop-tables+=GSUB,GPOS,GDEF,BASE,VORG,vhea,vmtx',
    '--name-IDs=0,1,2,6,13,14', `--output-file=${file}`,
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
}

// Every character of a shipped text that the first tier cannot draw, one line each.
function undrawable(fontFiles) {
  const covered = fontFiles.map((file) => coverage(readFileSync(file)));
  return textFiles.flatMap((file) =>
    [...shown(readFileSync(file, 'utf8'))].filter((code) => !covered.some((font) => font.has(code)))
      .map((code) => `${file}: the font has no '${String.fromCodePoint(code)}' (U+${hex(code)})`));
}

mkdirSync(options.output, { recursive: true });
const texts = textFiles.map((file) => readFileSync(file, 'utf8'));
const sets = tiers({
  texts,
  first: firstScreen(texts.map((text) => JSON.parse(text))),
  standard: readFileSync(join(here, 'standard.txt'), 'utf8'),
});
for (const [name, codes] of Object.entries(sets)) cut(codes, join(options.output, `${name}.otf`));
copyFileSync(join(here, 'OFL.txt'), join(options.output, 'OFL.txt'));

const problems = undrawable(['first.otf', 'ui.otf'].map((name) => join(options.output, name)));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  rmSync(join(options.output, 'ui.otf'));  // so that the next build asks again
  process.exit(1);
}
