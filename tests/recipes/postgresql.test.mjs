// SPDX-License-Identifier: MIT
// The recipe for PostgreSQL with a server of its own in a temporary folder, reached by a socket
// there: what the queries answer is what `ipgauge programme stats` says.
import assert from "node:assert/strict";
import { chownSync } from "node:fs";
import { after, before, test } from "node:test";
import { cohort, ipgauge, output, program, root, scope, serve, temporaryFolder, until } from "./programs.mjs";

const bin = "/usr/lib/postgresql/15/bin";
const reports = temporaryFolder("rows");
const data = temporaryFolder("postgresql");
let server, whole, figures;

// A server refuses to run as root; Debian has a user for it.
const user = () => {
  if (process.getuid() !== 0) return {};
  const id = (which) => Number(output("id", [which, "postgres"]));
  const ids = { uid: id("-u"), gid: id("-g") };
  chownSync(data.folder, ids.uid, ids.gid);
  return ids;
};
const connection = ["--host", data.folder, "--username", "office", "--dbname", "postgres"];
const environment = { ...process.env, IPGAUGE: program, PATH: `${bin}:${process.env.PATH}`, PGOPTIONS: "" };
const load = () => output(`${root}/site/recipes/postgresql.sh`, [whole.database, ...connection], { env: environment, stdio: "pipe" });
const query = (...words) => output("psql", ["--no-psqlrc", "--csv", "--tuples-only", ...connection, ...words], { env: environment })
  .split("\n").filter(Boolean).map((line) => line.split(","));

before(async () => {
  whole = cohort(reports.folder, 800);
  const as = { cwd: data.folder, ...user() };
  output(`${bin}/initdb`, ["-D", `${data.folder}/db`, "-U", "office", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], as);
  server = serve(`${bin}/postgres`, ["-D", `${data.folder}/db`, "-k", data.folder, "-c", "listen_addresses=", "-c", "fsync=off"], as);
  await until(server, () => server.said().includes("ready to accept connections"));
  figures = JSON.parse(ipgauge("programme", "stats", "--db", whole.database, ...scope, "--least", "1", "--by", "size", "--format", "json"));
  load();
}, { timeout: 180_000 });
after(async () => {
  await server?.stop("SIGINT");
  reports.remove();
  data.remove();
});

test("every report that counts is a row, once also when it is loaded twice", () => {
  const lines = ipgauge("programme", "export", "--db", whole.database).toString().trim().split("\n");
  assert.equal(Number(query("-c", "SELECT count(*) FROM reports")[0][0]), lines.length);
  load();
  assert.equal(Number(query("-c", "SELECT count(*) FROM reports")[0][0]), lines.length);
});

test("a row in the database is the row that was exported", () => {
  const rows = ipgauge("programme", "export", "--db", whole.database).toString().trim().split("\n").map((line) => JSON.parse(line));
  const kept = output("psql", ["--no-psqlrc", "--no-align", "--tuples-only", ...connection,
    "-c", "SELECT to_jsonb(reports) FROM reports"], { env: environment }).trim().split("\n").map((line) => JSON.parse(line));
  const byKey = new Map(kept.map((row) => [`${row.enterprise} ${row.period}`, row]));
  for (const row of rows) {
    assert.deepEqual(byKey.get(`${row.enterprise} ${row.period}`), row);
  }
});

test("the three queries answer what the figures say", () => {
  const answers = query("-v", "period=2026", "-v", "instrument=shanxi-sei-ip", "-v", "version=2026.2.0", "-f", `${root}/site/recipes/queries.sql`);
  const { all, tiers, fields } = figures;

  const byTier = answers.filter((row) => row.length === 3);
  assert.ok(byTier.length > 1);
  for (const [tier, count, drafts] of byTier) {
    const at = tiers.indexOf(tier) + 1;
    assert.deepEqual([Number(count), Number(drafts)], [all.tiers[at], all["draft-tiers"][at]], tier);
  }

  // The weakest first; of equal means any may be before the other.
  const weakest = answers.filter((row) => row.length === 4);
  const column = (id) => id.replaceAll(".", "__").replaceAll("-", "_");
  const expected = new Map(all.criteria.filter((criterion) => criterion.answered > 0)
    .map((criterion) => [column(criterion.id), [criterion.answered, criterion["supported-levels"]]]));
  assert.equal(weakest.length, expected.size);
  for (const [criterion, count, levels] of weakest) {
    assert.deepEqual([Number(count), Number(levels)], expected.get(criterion), criterion);
  }
  const mean = (criterion) => expected.get(criterion)[1] / expected.get(criterion)[0];
  assert.deepEqual(weakest.map(([criterion]) => mean(criterion)), figures.weakest.map((id) => mean(column(id))));

  const bySize = answers.filter((row) => row.length === 5);
  assert.ok(bySize.length > 2);
  for (const [size, count, lower, median, upper] of bySize) {
    const { total } = fields.find(({ field }) => field === "size").groups.find(({ value }) => value === size);
    const inPoints = [lower, median, upper].map((points) => Math.round(points * 100));
    assert.deepEqual([Number(count), ...inPoints], [total.count, total.supported.lower, total.supported.median, total.supported.upper], size);
  }
});

test("a load that fails changes nothing", () => {
  const before = query("-c", "SELECT count(*) FROM reports")[0][0];
  assert.throws(() => output(`${root}/site/recipes/postgresql.sh`, [`${reports.folder}/none.db`, ...connection], { env: environment, stdio: "pipe" }));
  assert.equal(query("-c", "SELECT count(*) FROM reports")[0][0], before);
});
