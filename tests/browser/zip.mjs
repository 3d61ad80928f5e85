// SPDX-License-Identifier: MIT
// A ZIP archive of files in the memory, as any program packs them.

import { crc32 as nodeCrc32, deflateRawSync } from "node:zlib";

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const crc32 = nodeCrc32 ?? ((bytes) => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 255];
  return (value ^ 0xffffffff) >>> 0;
});

/// What local header and directory say alike, from the version that is needed on.
function about(name, packed, bytes) {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x800, 2);  // names are UTF-8
  head.writeUInt16LE(8, 4);      // deflated
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

/** `files`: pairs of a name and what is in it. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [called, content] of files) {
    const name = Buffer.from(called);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 6 });
    const head = about(name, packed, bytes);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, name, packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, where, name]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}
