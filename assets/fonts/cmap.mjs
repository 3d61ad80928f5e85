// Reads which characters a font has a glyph for, from the two table formats that current fonts use.

function tableAt(font, tag) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

// Format 12: groups of first character, last character, first glyph.
function* groups(font, at) {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i;
    yield [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  }
}

// Format 4: parallel arrays of last and first characters; subsets list no character without a glyph.
function* segments(font, at) {
  const doubled = font.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = font.readUInt16BE(at + 14 + i);
    if (last !== 0xffff) yield [font.readUInt16BE(at + 16 + doubled + i), last];
  }
}

/// The set of code points that the font in the buffer can draw.
export function coverage(font) {
  const cmap = tableAt(font, 'cmap');
  const covered = new Set();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    const ranges = format === 12 ? groups(font, at) : format === 4 ? segments(font, at) : [];
    for (const [first, last] of ranges) {
      for (let code = first; code <= last; code++) covered.add(code);
    }
  }
  return covered;
}
