// SPDX-License-Identifier: MIT
// The JSON Schemas in step with the check in C++, which is the authority: they accept what it
// accepts and refuse what it refuses, as far as a schema can tell. The cases of tests/data/broken
// are held against both; tests/assessment/exchange runs the C++ side.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const files = (folder) =>
  readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.json')).map((name) => folder + name);

// What editors offer to complete; it says nothing of what is valid.
const ajv = new Ajv({ keywords: ['defaultSnippets'], strict: true, strictTypes: false, strictRequired: false, allErrors: true,
  formats: { date: true } });
for (const path of files('assets/schema/')) {
  ajv.addSchema(read(path));
}
const schema = (kind) => ajv.getSchema(`${kind}.schema.json`);
const assertValid = (kind, document, what) => {
  const validate = schema(kind);
  assert.ok(validate(document), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
};

// What a schema says nothing of: ids and references across the document, order, decimals, and
// what an answer may be, which depends on the instrument.
const beyond = new Set([
  'duplicate_id', 'unknown_reference', 'not_ascending', 'not_descending', 'decreasing_caps', 'min_above_max',
  'dimension_without_criterion', 'too_many_decimals', 'number_exponent', 'unknown_option', 'duplicate_item',
  'other_instrument', 'unknown_criterion', 'not_applicable_refused', 'share_of_nothing',
]);
const dependsOnOther = (finding) =>
  /\/appliesIf.*\/(equals|in\/\d+|field)$/.test(finding) || /\/profile\//.test(finding) || /\/answers\/[^/]+\/value/.test(finding);
const isTold = (kind, finding) =>
  !beyond.has(finding.split(' ')[0]) && !(dependsOnOther(finding) && (kind === 'assessment' || /appliesIf/.test(finding)));

const unescaped = (token) => token.replaceAll('~1', '/').replaceAll('~0', '~');
const changed = (document, changes) => {
  const copy = structuredClone(document);
  for (const { at, value, remove } of changes) {
    const path = at.split('/').slice(1).map(unescaped);
    const last = path.pop();
    const parent = path.reduce((node, token) => node[token], copy);
    if (!remove) {
      parent[last === '-' ? parent.length : last] = value;
    } else if (Array.isArray(parent)) {
      parent.splice(Number(last), 1);
    } else {
      delete parent[last];
    }
  }
  return copy;
};

for (const kind of ['instrument', 'assessment']) {
  test(`the schema of an ${kind} agrees with the check in C++`, () => {
    const sound = read(`tests/data/broken/sound_${kind}.json`);
    assertValid(kind, sound, 'the sound document');
    let refused = 0;
    for (const { what, changes, findings } of read(`tests/data/broken/${kind}_rules.json`)) {
      const document = changed(sound, changes);
      const errors = findings.filter((finding) => !finding.startsWith('warning '));
      if (errors.length === 0) {
        assertValid(kind, document, what);
      } else if (errors.some((finding) => isTold(kind, finding))) {
        assert.ok(!schema(kind)(document), `accepted: ${what}`);
        ++refused;
      }
    }
    assert.ok(refused > 20, `${refused} cases were refused`);
  });
}

test('what is shipped and what is worked by hand is valid', () => {
  for (const path of files('assets/instruments/')) {
    assertValid('instrument', read(path), path);
  }
  for (const path of files('assets/examples/')) {
    assertValid('assessment', read(path), path);
  }
  for (const path of files('tests/data/worked/')) {
    const { instrument, assessment, score } = read(path);
    assertValid('instrument', instrument, path);
    assertValid('assessment', assessment, path);
    assertValid('score', score, path);
  }
});

test('what an instrument is started from is valid, with any criterion of the pattern', () => {
  const model = read('assets/starter/instrument.json');
  assertValid('instrument', model, 'the model');
  const pattern = JSON.parse(JSON.stringify(read('assets/starter/criterion.json')).replaceAll('{number}', '8'));
  assertValid('instrument', { ...model, criteria: [...model.criteria, pattern] }, 'the pattern');
});

// Every object that a schema describes, with its path.
function* objects(node, path = '') {
  if (node && typeof node === 'object') {
    yield [path, node];
    for (const [key, value] of Object.entries(node)) {
      yield* objects(value, `${path}/${key}`);
    }
  }
}

test('an editor says of every member of an instrument what it is', () => {
  let members = 0;
  for (const [path, node] of objects(read('assets/schema/instrument.schema.json'))) {
    if (/\/(properties|\$defs)$/.test(path) && !/\/(if|else|body)\//.test(`${path}/`)) {
      for (const [name, member] of Object.entries(node)) {
        const described = member.description ?? (member.$ref && read('assets/schema/instrument.schema.json')
          .$defs[member.$ref.split('/').pop()].description);
        assert.ok(member === true || described, `${path}/${name}`);
        ++members;
      }
    }
  }
  assert.ok(members > 100, `${members} members`);
});

test('what an editor offers to complete is valid where it stands', () => {
  const filled = (body) => JSON.parse(JSON.stringify(body)
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\{?\d+\}?/g, ''));
  let offered = 0;
  for (const [name, { defaultSnippets = [] }] of Object.entries(read('assets/schema/instrument.schema.json').$defs)) {
    const validate = ajv.compile({ $ref: `instrument.schema.json#/$defs/${name}` });
    for (const { label, description, body } of defaultSnippets) {
      const document = filled(body);
      // A snippet may leave a list or a part for the next one to fill.
      const open = name === 'predicate' || (name === 'criterion' && !('levels' in document.answer));
      assert.ok(description, `${name} ${label}`);
      assert.ok(open || validate(document), `${name} ${label}: ${JSON.stringify(validate.errors)}`);
      ++offered;
    }
  }
  assert.ok(offered > 15, `${offered} snippets`);
});

test('a difference and a table of translation are valid', () => {
  assertValid('instrument-diff', read('tests/data/golden/instrument/diff.json'), 'the difference');
  assertValid('translation', read('tests/data/golden/instrument/translation.json'), 'the table');
  const difference = read('tests/data/golden/instrument/diff.json');
  for (const [at, value] of [
    ['/comparable/weight', 10001], ['/changes/0/effect', 'all'], ['/changes/0/later', 'criteria'], ['/earlier/digest', 'x'],
  ]) {
    assert.ok(!schema('instrument-diff')(changed(difference, [{ at, value }])), at);
  }
});

test('every plan and frontier of the examples is valid, and what is not one is refused', () => {
  const plans = files('tests/data/golden/plan/');
  assert.ok(plans.length > 10);
  for (const path of plans) {
    assertValid('plan', read(path), path);
  }
  const planned = read('tests/data/golden/plan/micro-starting.pilot.json');
  const infeasible = read('tests/data/golden/plan/micro-starting.soon.json');
  const frontier = read('tests/data/golden/plan/micro-starting.frontier.json');
  for (const [document, at, value] of [
    [planned, '/hours', -1], [planned, '/budget', 5], [planned, '/status', 'achieved'], [planned, '/tier', undefined],
    [planned, '/changes/0/to', 6], [planned, '/changes/0/toAssurance', 'sworn'], [planned, '/obstacles', []],
    [infeasible, '/obstacles', undefined], [infeasible, '/obstacles/0/state', 'open'], [infeasible, '/hours', 1],
    [frontier, '/points/0', [0]], [frontier, '/points/0', [0, 1, 2]], [frontier, '/points/0/1', 10001],
  ]) {
    const changedDocument = JSON.parse(JSON.stringify(changed(document, [{ at, value }])));
    assert.ok(!schema('plan')(changedDocument), `${at}: ${value}`);
  }
});

test('a score document that is not one is refused', () => {
  const { score } = read('tests/data/worked/conditions.json');
  for (const [at, value] of [
    ['/total/low', 10001], ['/tier', 5], ['/criteria/0/level', 6], ['/criteria/0/state', 'done'],
    ['/tiers/0/conditions/0/dimension', 'known'], ['/tiers/0/conditions/2/criterion', undefined], ['/comment', 1],
  ]) {
    const document = JSON.parse(JSON.stringify(changed(score, [{ at, value }])));
    assert.ok(!schema('score')(document), at);
  }
});

test('every kind of report, and what is found out about it, is valid', () => {
  const reports = files('tests/data/golden/reports/').filter((path) => !/unreadable|beyond-reading/.test(path));
  assert.ok(reports.length > 8);
  for (const path of reports) {
    assertValid('report', read(path), path);
  }
  for (const path of files('tests/data/golden/verifications/')) {
    assertValid('verification', read(path), path);
  }
  assertValid('keys', read('tests/data/golden/reports/keys/registry.json'), 'the registry');
  const error = read('tests/data/golden/error.json');
  assertValid('error', error, 'a line that is no assessment');
  assert.ok(!schema('error')({ ...error, line: 0 }) && !schema('error')({ ...error, findings: [] }));
  const levels = read('tests/data/golden/reports/unsigned-levels-only.json');
  for (const [at, value] of [
    ['/levels/criteria/ins-office/level', 6], ['/levels/criteria/ins-office/note', 'x'], ['/levels', undefined],
    ['/levels/criteria/ins-office/assurance', undefined], ['/levels/enterprise/contact', 'x'], ['/signatures', [{}]],
  ]) {
    const document = JSON.parse(JSON.stringify(changed(levels, [{ at, value }])));
    assert.ok(!schema('report')(document), at);
  }
});

test('a report is valid with its plan and without, and not with anything else of that name', () => {
  const report = read('tests/data/golden/pilot-candidate.report.json');
  assertValid('report', report, 'the golden report');
  const plan = read('tests/data/golden/plan/pilot-candidate.demonstration.json');
  assertValid('report', { ...report, plan }, 'the golden report with a plan');
  assert.ok(!schema('report')({ ...report, plan: {} }));
});

test('what a programme office writes is valid, and what is not of that kind is refused', () => {
  const golden = (name) => read(`tests/data/golden/programme/${name}.json`);
  for (const [kind, name] of [
    ['programme-partial', 'partial'], ['benchmark', 'benchmark'], ['figures', 'figures'], ['programme-row', 'row'],
  ]) {
    assertValid(kind, golden(name), name);
  }
  for (const [kind, name, at, value] of [
    ['programme-partial', 'partial', '/all/criteria/0', '1:0'], ['programme-partial', 'partial', '/all/reports', -1],
    ['programme-partial', 'partial', '/all/value', 'x'], ['benchmark', 'benchmark', '/signature/signature', 'ab'],
    ['benchmark', 'benchmark', '/groups/0/total/declared/p50', 10001], ['figures', 'figures', '/all/hidden', true],
    ['figures', 'figures', '/all/criteria/0/declared/shares', [1]], ['programme-row', 'row', '/c_ins_office_level', 6],
    ['programme-row', 'row', '/p_park', ['x']], ['programme-row', 'row', '/tier', undefined],
  ]) {
    const document = JSON.parse(JSON.stringify(changed(golden(name), [{ at, value }])));
    assert.ok(!schema(kind)(document), `${name} ${at}`);
  }
});
