#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Counts the reports of a programme on the workers of a Dask cluster.

Every worker runs `ipgauge`, and the counts that leave here are byte for byte those of one run of
`ipgauge programme stats --partial` over all reports. See ../recipes.md.

1. Each piece of the files of reports is verified (`ipgauge verify --ndjson`), and its lines are
   sorted by enterprise into buckets: of several reports of one enterprise only one counts, so all
   of them have to meet in one place.
2. Each bucket is collected and counted (`ipgauge programme add`, then `stats --partial`).
3. The counts are added up here (`ipgauge programme merge`).

A task that fails or whose worker goes away is run again and writes the same files again.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zlib

from distributed import Client


def pieces_of(folder, size):
    """(file, begin, end) of at most so many bytes; a line belongs to the piece it begins in."""
    for file in sorted(pathlib.Path(folder).glob("**/*.ndjson")):
        length = file.stat().st_size
        for begin in range(0, length, size):
            yield str(file), begin, min(begin + size, length)


def lines_of(piece):
    """The lines that begin in the piece, each with a line feed at its end."""
    file, begin, end = piece
    with open(file, "rb") as bytes_in:
        if begin > 0:
            bytes_in.seek(begin - 1)
            bytes_in.readline()  # the rest of a line that began before
        while bytes_in.tell() < end:
            line = bytes_in.readline()
            yield line if line.endswith(b"\n") else line + b"\n"


def run(command, accepted=(0,), **how):
    """What the command prints. `ipgauge` ends with 1 when a report is not sound, which is no failure."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **how)
    if done.returncode not in accepted:
        said = done.stderr.decode(errors="replace")[-2000:]
        raise RuntimeError(f"{' '.join(command[:3])} ended with {done.returncode}: {said}")
    return done.stdout


def spread(number, piece, setup):
    """Sorts the lines of a piece into a file for each bucket. Gives how many there are of each state."""
    lines = list(lines_of(piece))
    verify = [setup["ipgauge"], "verify", "-", "--ndjson"]
    if setup["keys"]:
        verify += ["--keys", setup["keys"]]
    if setup["own"]:
        verify += ["--instrument", setup["own"]]
    states = {}
    buckets = {}
    for answer in run(verify, accepted=(0, 1), input=b"".join(lines)).splitlines():
        found = json.loads(answer)
        line = lines[found["line"] - 1]
        states[found["state"]] = states.get(found["state"], 0) + 1
        # A report that cannot be computed again belongs to no enterprise, but equal ones meet.
        key = "=" + found["identity"] if "identity" in found else found["digest"]
        bucket = zlib.crc32(key.encode() or line) % setup["buckets"]
        buckets.setdefault(bucket, []).append(line)
    for bucket, its_lines in buckets.items():
        folder = pathlib.Path(setup["work"], f"bucket-{bucket:05}")
        folder.mkdir(exist_ok=True)
        unfinished = folder / f"piece-{number:07}.part-{os.getpid()}"
        unfinished.write_bytes(b"".join(its_lines))
        unfinished.rename(folder / f"piece-{number:07}.ndjson")
    return states


def count(bucket, setup):
    """The counts of a bucket. Its collection lies on the worker's own disk and goes when it is counted."""
    folder = pathlib.Path(setup["work"], f"bucket-{bucket:05}")
    programme = [setup["ipgauge"], "programme"]
    with tempfile.TemporaryDirectory() as own_disk:
        database = str(pathlib.Path(own_disk, "bucket.db"))
        init = programme + ["init", "--db", database]
        if setup["keys"]:
            init += ["--keys", setup["keys"]]
        if setup["own"]:
            init += ["--instrument", setup["own"]]
        run(init)
        files = sorted(str(file) for file in folder.glob("*.ndjson"))
        if files:
            run(programme + ["add", "--db", database] + files, accepted=(0, 1))
        return run(programme + ["stats", "--db", database, "--partial", "--period", setup["period"],
                                "--instrument", setup["instrument"]])


def merged(partials, ipgauge):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, partial in enumerate(partials):
            files.append(str(pathlib.Path(folder, f"{number:05}.json")))
            pathlib.Path(files[-1]).write_bytes(partial)
        return run([ipgauge, "programme", "merge"] + files)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("reports", help="folder with *.ndjson, a report on each line; seen by every worker")
    parser.add_argument("--work", required=True, help="folder for what lies between; seen by every worker")
    parser.add_argument("--period", required=True, help="the period that is counted, such as 2026")
    parser.add_argument("--instrument", required=True, help="its id and version, such as 'shanxi-sei-ip 2026.2.0'")
    parser.add_argument("--keys", help="file with the commissioners' public keys")
    parser.add_argument("--own", help="file of the instrument, when it is the programme's own")
    parser.add_argument("--scheduler", help="address, such as tcp://10.0.0.5:8786")
    parser.add_argument("--scheduler-file", help="the file that the scheduler was started with, instead")
    parser.add_argument("--ipgauge", default="ipgauge", help="the program, as workers find it")
    parser.add_argument("--buckets", type=int, default=64, help="in how many parts it is counted (64)")
    parser.add_argument("--piece", type=int, default=32, help="MB of reports in a task (32)")
    parser.add_argument("-o", "--output", default="-", help="file for the counts (default: standard output)")
    wanted = parser.parse_args()

    work = tempfile.mkdtemp(prefix="figures-", dir=wanted.work)
    setup = {"ipgauge": wanted.ipgauge, "keys": wanted.keys, "own": wanted.own, "work": work,
             "period": wanted.period, "instrument": wanted.instrument, "buckets": wanted.buckets}
    try:
        with Client(wanted.scheduler, scheduler_file=wanted.scheduler_file) as client:
            pieces = list(pieces_of(wanted.reports, wanted.piece * 1_000_000))
            numbers = range(len(pieces))
            states = {}
            for found in client.gather(client.map(spread, numbers, pieces, setup=setup, pure=False, retries=3)):
                for state, reports in found.items():
                    states[state] = states.get(state, 0) + reports
            print(f"{len(pieces)} pieces:", json.dumps(states, sort_keys=True), file=sys.stderr)
            buckets = range(wanted.buckets)
            partials = client.gather(client.map(count, buckets, setup=setup, pure=False, retries=3))
        counts = merged(partials, wanted.ipgauge)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if wanted.output == "-":
        sys.stdout.buffer.write(counts)
    else:
        pathlib.Path(wanted.output).write_bytes(counts)


if __name__ == "__main__":
    main()
