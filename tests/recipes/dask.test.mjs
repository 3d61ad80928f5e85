// SPDX-License-Identifier: MIT
// The recipe for Dask with a scheduler and two workers on this machine: the counts are those of
// one run, byte for byte, whichever file a report lies in, and figures are made of them.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { cohort, ipgauge, output, program, root, scope, serve, temporaryFolder, until } from "./programs.mjs";

const recipe = `${root}/site/recipes/dask_figures.py`;
const { folder, remove } = temporaryFolder("dask");
const schedulerFile = join(folder, "scheduler.json");
const servers = [];
let whole;

// Ports are chosen by the system, and nobody beyond this machine can connect.
function start(command, ...words) {
  const server = serve(command, ["--host", "127.0.0.1", "--scheduler-file", schedulerFile, "--no-dashboard", ...words], { cwd: folder });
  servers.push(server);
  return server;
}

before(async () => {
  whole = cohort(folder, 600);
  for (const name of ["reports", "reports/city", "work"]) mkdirSync(join(folder, name));
  // Every third line goes to another file, so that what belongs together lies apart; the last file
  // ends without a line feed and has lines that are nothing, each of which has to be counted.
  const parts = ["", "", ""];
  readFileSync(whole.reports, "utf8").split("\n").filter(Boolean).forEach((line, at) => { parts[at % 3] += `${line}\n`; });
  const rubbish = 'not a report\nnot a report\n\n{"format":"ipgauge.report/1"}';
  writeFileSync(join(folder, "reports/1.ndjson"), parts[0]);
  writeFileSync(join(folder, "reports/2.ndjson"), parts[1]);
  writeFileSync(join(folder, "reports/city/3.ndjson"), parts[2] + rubbish);
  writeFileSync(join(folder, "rubbish.ndjson"), rubbish);
  ipgauge("programme", "add", join(folder, "rubbish.ndjson"), "--db", whole.database);

  const scheduler = start("/usr/bin/dask-scheduler", "--port", "0");
  await until(scheduler, () => existsSync(schedulerFile));
  for (const name of ["one", "two"]) {
    const worker = start("/usr/bin/dask-worker", "--nthreads", "1", "--no-nanny", "--name", name, "--local-directory", folder);
    await until(worker, () => worker.said().includes("Registered to:"));
  }
}, { timeout: 180_000 });
after(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  remove();
});

const command = (...words) => [recipe, join(folder, "reports"), "--work", join(folder, "work"), "--keys", whole.keys,
  "--ipgauge", program, "--scheduler-file", schedulerFile, ...words];
const figures = (...words) => spawnSync("/usr/bin/python3", command(...words), { encoding: "utf8", timeout: 180_000 });
const ofOneRun = () => ipgauge("programme", "stats", "--db", whole.database, ...scope, "--partial").toString();

test("what two workers count is what one run counts", { timeout: 180_000 }, () => {
  const counts = join(folder, "counts.json");
  const { status, stderr } = figures(...scope, "--buckets", "5", "--piece", "1", "-o", counts);
  assert.equal(status, 0, stderr);
  const pieces = Number(/^(\d+) pieces:/m.exec(stderr)?.[1]);
  assert.ok(pieces > 10, stderr);
  const one = ofOneRun();
  assert.equal(readFileSync(counts, "utf8"), one);
  const { trust, reports } = JSON.parse(one).all;
  assert.ok(reports > 200 && JSON.stringify(trust).length > 10);

  const made = ipgauge("programme", "merge", counts, "--period", "2026", "--format", "json");
  assert.deepEqual(made, ipgauge("programme", "stats", "--db", whole.database, ...scope, "--earlier", "", "--format", "json"));
  assert.deepEqual(readdirSync(join(folder, "work")), []);
});

test("both workers have done something", () => {
  const script = "import sys\nfrom distributed import Client\n" +
    "with Client(scheduler_file=sys.argv[1]) as client:\n" +
    "    print(sum(1 for done in client.run(lambda dask_worker: dask_worker.state.executed_count).values() if done > 0))";
  assert.equal(output("/usr/bin/python3", ["-c", script, schedulerFile]).trim(), "2");
});

test("what goes wrong on a worker is said, and nothing is left over", { timeout: 180_000 }, () => {
  const { status, stdout, stderr } = figures("--period", "2026", "--instrument", "no-such-thing 1", "--buckets", "1", "--piece", "99");
  assert.notEqual(status, 0);
  assert.equal(stdout, "");
  assert.match(stderr, /programme stats ended with 3/);
  assert.deepEqual(readdirSync(join(folder, "work")), []);
});

test("a worker that is killed in the middle changes nothing", { timeout: 180_000 }, async () => {
  const counts = join(folder, "counts-again.json");
  const child = spawn("/usr/bin/python3", command(...scope, "--buckets", "5", "--piece", "1", "-o", counts), { stdio: "ignore", timeout: 180_000 });
  const ended = once(child, "exit");
  const isSpreading = () => readdirSync(join(folder, "work")).some((name) => readdirSync(join(folder, "work", name)).length > 0);
  await until({ runs: () => child.exitCode === null, said: () => "ended too early" }, isSpreading);
  await servers.at(-1).stop("SIGKILL");
  assert.deepEqual(await ended, [0, null]);
  assert.equal(readFileSync(counts, "utf8"), ofOneRun());
});
