// SPDX-License-Identifier: MIT
// A second opinion on signatures: Node's own Ed25519, on the reports that the core has signed, from
// nothing but what assessment/exchange/signature.hpp says about the line that is signed.
import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../data/golden/reports/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

/// RFC 8785, of which JSON.stringify does all but the order of members.
function canonicalize(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalize).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalize(value[key])}`).join()}}`;
}

/// An Ed25519 key as its 32 bytes, in the wrapping that Node wants (RFC 8410).
const keyOf = (digits) => createPublicKey({
  key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(digits, 'hex')]),
  format: 'der', type: 'spki',
});

function digestOf({ digest, signatures, ...rest }) {
  return createHash('sha256').update(canonicalize(rest)).digest('hex');
}

function isValid(signature, report, over) {
  const line = {
    format: 'ipgauge.signature/1', key: signature.key, name: signature.name, report,
    role: signature.role, signed: signature.signed,
    ...(signature.role === 'commissioner' ? { over } : {}),
  };
  return verify(null, Buffer.from(canonicalize(line)), keyOf(signature.key), Buffer.from(signature.signature, 'hex'));
}

const valid = (report) => report.signatures.map(
  (signature) => isValid(signature, digestOf(report), report.signatures[0].signature));

test('another implementation finds the signatures valid', () => {
  const report = read('countersigned');
  assert.equal(digestOf(report), report.digest);
  assert.deepEqual(valid(report), [true, true]);
});

test('another implementation finds what was altered', () => {
  assert.deepEqual(valid(read('altered-name')), [false, false]);
});
