#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Loads the reports of a collection that count into PostgreSQL: the table `reports`, a row for each
# report, and the view `standings`, a row for each report and criterion. What was there under these
# names is replaced, all at once or not at all. See ../recipes.md.
# Usage: postgresql.sh COLLECTION.db [OPTION OF psql]...    IPGAUGE names the program.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
collection=${1:?which collection? Usage: postgresql.sh COLLECTION.db [OPTION OF psql]...}
shift
ipgauge=${IPGAUGE:-ipgauge}

table=$("$ipgauge" programme export --db "$collection" --format sql)
"$ipgauge" programme export --db "$collection" --format csv |
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --single-transaction "$@" \
        --command 'SET client_encoding = UTF8; SET client_min_messages = warning' \
        --command 'DROP TABLE IF EXISTS reports CASCADE' \
        --command "$table" \
        --command 'COPY reports FROM STDIN (FORMAT csv, HEADER)' \
        --command 'ALTER TABLE reports ADD PRIMARY KEY (enterprise, period)' \
        --file "$here/standings.sql"
