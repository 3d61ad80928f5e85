// Which characters each tier of the font has. Sets of code points, computed from what is shipped and
// from lists that never change.

// What interface texts of any language use beside letters: a range or a single code point each.
const base = [
  [0x20, 0x7e], [0xa0, 0x17f],              // ASCII, Latin-1, of Extended-A what the font has
  [0x2010, 0x2027], [0x2030, 0x203e],       // dashes, quotes, ellipsis, per mille
  0x20ac, 0x2103, 0x2116, 0x2122,           // € ℃ № ™
  [0x2160, 0x216b],                         // Roman numerals
  [0x2190, 0x2199], 0x21d2, 0x21d4,         // arrows
  0x2211, 0x2212, 0x221a, 0x221e, 0x2248, 0x2260, 0x2264, 0x2265, 0x22ef,
  [0x2460, 0x2473],                         // ① to ⑳
  0x25a0, 0x25a1, 0x25b2, 0x25b3, 0x25b6, 0x25bc, 0x25bd, 0x25c0, 0x25c6, 0x25c7, 0x25cb, 0x25ce, 0x25cf,
  0x2605, 0x2606, 0x26a0, 0x2713,           // ★ ☆ ⚠ ✓ (the font has no ✗: use ×)
  [0x3000, 0x301f],                         // CJK punctuation
  [0xff01, 0xff5e], 0xffe5, 0xfffd,         // full-width forms, ￥, the replacement character
];

// What notes use beside words: Greek, super- and subscripts, units, fractions, arrows, mathematics.
const technical = [[0x370, 0x3ff], [0x2070, 0x209f], [0x20a0, 0x20bf], [0x2100, 0x22ff]];

// The main block and Extension A, compatibility forms, and of the planes beyond what the font has.
const ideographs = [[0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0x20000, 0x323af]];

// Other scripts and signs of the font; not Korean syllables, which are half as many again as hanzi.
const others = [
  [0x400, 0x52f], [0x1e00, 0x1eff],                     // Cyrillic, further Latin
  [0x2000, 0x206f], [0x2300, 0x2bff], [0x2e80, 0x2fdf],  // punctuation, signs and frames, radicals
  [0x3000, 0x33ff], [0xfe10, 0xfe6f], [0xff00, 0xffef],  // kana, bopomofo, enclosed and wide forms
];

function* codePoints(ranges) {
  for (const range of ranges) {
    const [first, last] = [range].flat().length === 2 ? range : [range, range];
    for (let code = first; code <= last; code++) yield code;
  }
}

// Texts are lists of characters where lines that begin with # and white space do not count.
const listed = (text) =>
  [...text.replace(/^#.*$/gm, '').replace(/\s/g, '')].map((character) => character.codePointAt(0));

// The hanzi of GB 2312: rows 16 to 87 of its table, which every decoder knows.
function gb2312() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  return [...characters].filter((c) => /\p{Script=Han}/u.test(c)).map((c) => c.codePointAt(0));
}

/// Characters that a shipped text shows; what lays text out has no glyph.
export const shown = (text) =>
  new Set([...text].filter((c) => !/[\p{Cc}\p{Cf}]/u.test(c)).map((c) => c.codePointAt(0)));

// What a stranger reads before anything is typed: words by the beginnings of their keys, what an
// instrument says of itself, and the names of the languages.
const firstKeys = ['about.', 'assessment.', 'display.', 'enterprises.', 'frame.', 'nav.', 'notice.', 'opening.',
  'product.', 'profile.enterprise', 'programme.screen', 'saved.', 'storage.', 'term.all', 'term.row', 'update.', 'verify_screen.title',
  'welcome.'];

function saidFirst(file) {
  if (Array.isArray(file)) return file.map(({ name }) => name);
  if (file.criteria) return [file.title, file.summary].flatMap((text) => Object.values(text ?? {}));
  return Object.keys(file).filter((key) => firstKeys.some((beginning) => key.startsWith(beginning)))
    .flatMap((key) => (typeof file[key] === 'string' ? file[key] : Object.values(file[key])));
}

/// The part of the first tier that a stranger's first picture needs: ASCII and what those texts
/// have. `files` are the shipped texts, parsed.
export const firstScreen = (files) => new Set([...codePoints([[0x20, 0x7e]]),
  ...files.flatMap(saidFirst).flatMap((text) => [...shown(text)])]);

const without = (codes, ...tiers) => new Set([...codes].filter((c) => !tiers.some((t) => t.has(c))));

/// The three tiers, the first of them in two parts: what the program says, on its first screen and
/// elsewhere; what names and notes in today's Chinese need; and the rest that the font has.
export function tiers({ texts, first, standard }) {
  const ui = without([...codePoints(base), ...texts.flatMap((text) => [...shown(text)])], first);
  const common = without([...listed(standard), ...gb2312(), ...codePoints(technical)], first, ui);
  const rare = without([...codePoints(ideographs), ...codePoints(others)], first, ui, common);
  return { first, ui, common, rare };
}
