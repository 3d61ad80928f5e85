// SPDX-License-Identifier: MIT
// A WebAssembly module as its sections, and the section of data as its pieces: just enough to move
// a piece from one module to another.

const dataSection = 11;
const dataCount = 12;

/// LEB128; `signed` is what constants are written in.
function number(value, signed = false) {
  const bytes = [];
  for (;;) {
    const low = value & 0x7f;
    value = signed ? value >> 7 : value >>> 7;
    const last = signed ? (value === 0 && !(low & 0x40)) || (value === -1 && low & 0x40) : value === 0;
    bytes.push(last ? low : low | 0x80);
    if (last) return Buffer.from(bytes);
  }
}

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  more() { return this.at < this.bytes.length; }
  byte() { return this.bytes[this.at++]; }
  number(signed = false) {
    for (let value = 0, shift = 0; ; ) {
      const next = this.byte();
      value |= (next & 0x7f) << shift;
      shift += 7;
      if (next & 0x80) continue;
      return signed && shift < 32 && next & 0x40 ? value | (-1 << shift) : value;
    }
  }
  take(size) {
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }
}

/// [{id, body}] in the module's order.
export function sectionsOf(module) {
  const reader = new Reader(module, 8);
  const sections = [];
  while (reader.more()) sections.push({ id: reader.byte(), body: reader.take(reader.number()) });
  return sections;
}

export const moduleOf = (sections) => Buffer.concat([
  Buffer.from('\0asm\x01\0\0\0', 'latin1'),
  ...sections.flatMap(({ id, body }) => [Buffer.from([id]), number(body.length), body]),
]);

/// [{at, bytes}]: what is put where in the memory. Pieces that are not put there at once are no
/// part of what our linker makes.
export function dataOf(sections) {
  const reader = new Reader(sections.find(({ id }) => id === dataSection)?.body ?? Buffer.from([0]));
  return Array.from({ length: reader.number() }, () => {
    const opening = [reader.number(), reader.byte()];  // put there at once, and where: i32.const
    const at = reader.number(true);
    if (opening[0] !== 0 || opening[1] !== 0x41 || reader.byte() !== 0x0b) throw new Error('unknown kind of data');
    return { at, bytes: reader.take(reader.number()) };
  });
}

/// The same sections with other data.
export function withData(sections, pieces) {
  const body = Buffer.concat([number(pieces.length), ...pieces.flatMap(({ at, bytes }) =>
    [Buffer.from([0, 0x41]), number(at, true), Buffer.from([0x0b]), number(bytes.length), bytes])]);
  const others = sections.filter(({ id }) => id !== dataSection && id !== dataCount);
  const end = others.findLastIndex(({ id }) => id !== 0) + 1;  // custom sections may follow
  return [...others.slice(0, end), { id: dataSection, body }, ...others.slice(end)];
}

/// [kept, taken]: the pieces without the ranges [{from, to}] of the memory, and what was there.
export function taken(pieces, ranges) {
  const inside = ({ at, bytes }, from, to) => {
    const [first, end] = [Math.max(at, from), Math.min(at + bytes.length, to)];
    return first < end ? [{ at: first, bytes: bytes.subarray(first - at, end - at) }] : [];
  };
  const cut = ranges.flatMap(({ from, to }) => pieces.flatMap((piece) => inside(piece, from, to)));
  const kept = ranges.reduce((rest, { from, to }) =>
    rest.flatMap((piece) => [...inside(piece, 0, from), ...inside(piece, to, 2 ** 32)]), pieces);
  return [kept, cut];
}
