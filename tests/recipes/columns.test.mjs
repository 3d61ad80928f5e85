// SPDX-License-Identifier: MIT
// What site/recipes.md promises other tools of the columns: it is what is exported, in every form.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { cohort, ipgauge, root, temporaryFolder } from "./programs.mjs";

const { folder, remove } = temporaryFolder("columns");
after(remove);
const { database } = cohort(folder, 60);
const exported = (format) => ipgauge("programme", "export", "--db", database, "--format", format).toString();
const instrument = JSON.parse(readFileSync(`${root}/assets/instruments/shanxi-sei-ip.json`, "utf8"));

// The rows of the table of columns: name and type.
const page = readFileSync(`${root}/site/recipes.md`, "utf8");
const rows = [...page.matchAll(/^\| `([a-zA-Z_]+)` \| ([a-z, ]+) \|/gm)].map(([, name, type]) => ({ name, type }));

const ids = {
  FIELD: instrument.profile.map(({ id, type }) =>
    ({ id, type: type === "boolean" ? "boolean" : type === "number" ? "numeric" : "text" })),
  DIMENSION: instrument.dimensions,
  CRITERION: instrument.criteria,
};
const placeholder = ({ name }) => /[A-Z]+/.exec(name)?.[0];
const inSql = (id) => id.replaceAll(".", "__").replaceAll("-", "_");

/** The documented columns of the shipped instrument: rows with the same placeholder go together. */
function* documented() {
  for (let at = 0; at < rows.length;) {
    const kind = placeholder(rows[at]);
    let end = at + 1;
    while (kind && end < rows.length && placeholder(rows[end]) === kind) ++end;
    for (const { id, type } of kind ? ids[kind] : [{}]) {
      for (const row of rows.slice(at, end)) {
        yield { name: kind ? row.name.replace(kind, inSql(id)) : row.name, type: row.type.includes(",") ? type : row.type };
      }
    }
    at = end;
  }
}
const columns = [...documented()].filter(({ name }) => name !== "p_park" || !instrument.profile.some(({ id }) => id === "park"));

test("the columns that are documented are those of the table and of every file", () => {
  assert.ok(columns.length > 300);
  const inTable = [...exported("sql").matchAll(/^ {2}([a-z0-9_]+) ([a-z]+),?$/gm)].map(([, name, type]) => ({ name, type }));
  assert.deepEqual(inTable, columns);
  const [heads] = exported("csv").split("\n", 1);
  assert.deepEqual(heads.split(","), columns.map(({ name }) => name));
  for (const line of exported("ndjson").trim().split("\n")) {
    assert.deepEqual(Object.keys(JSON.parse(line)).sort(), columns.map(({ name }) => name).sort());
  }
});

test("every value has the documented type", () => {
  const fits = {
    text: (value) => typeof value === "string",
    integer: Number.isInteger,
    numeric: (value) => typeof value === "number",
    boolean: (value) => typeof value === "boolean",
    date: (value) => /^\d{4}-\d\d-\d\d$/.test(value),
  };
  const seen = new Set();
  for (const line of exported("ndjson").trim().split("\n")) {
    const row = JSON.parse(line);
    for (const { name, type } of columns) {
      assert.ok(row[name] === null || fits[type](row[name]), `${name}: ${row[name]}`);
      if (row[name] !== null) seen.add(type);
    }
  }
  assert.equal(seen.size, 5);
});

test("enterprise and period are the key", () => {
  const keys = exported("ndjson").trim().split("\n").map((line) => JSON.parse(line)).map((row) => `${row.enterprise}\n${row.period}`);
  assert.equal(new Set(keys).size, keys.length);
});
