-- What a programme office has collected. A report is one row, found again by its digest and by what
-- it is worth: the same report signed is another row than unsigned, and which one counts is
-- computed. What stands packed in a blob is described in app/programme/packed.hpp. The bytes of a
-- report lie in a table of their own, so that figures over all reports do not read them.

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instruments (
    number   INTEGER NOT NULL PRIMARY KEY,
    id       TEXT    NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
    version  TEXT    NOT NULL CHECK (length(version) > 0),
    document TEXT,                                    -- its file; none of a shipped one
    UNIQUE (id, version)
) STRICT;

CREATE TABLE reports (
    number     INTEGER NOT NULL PRIMARY KEY,          -- in the order they came
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    trust      INTEGER NOT NULL CHECK (trust BETWEEN 0 AND 6),
    enterprise TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    issued     INTEGER NOT NULL,                      -- 20261126; 0 when it was not read
    instrument INTEGER REFERENCES instruments (number),
    profile    BLOB    NOT NULL,
    standings  BLOB    NOT NULL,
    tier       INTEGER,                               -- its index in the instrument
    scores     BLOB    NOT NULL,                      -- the total, then the dimensions
    evidences  INTEGER NOT NULL,
    draft      INTEGER NOT NULL CHECK (draft IN (0, 1)),
    reasons    TEXT    NOT NULL CHECK (reasons GLOB '[[]*]'),
    source     TEXT    NOT NULL,
    UNIQUE (digest, trust)
) STRICT;

CREATE TABLE bodies (
    report INTEGER NOT NULL PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE,
    size   INTEGER NOT NULL CHECK (size BETWEEN 0 AND 16777216),
    bytes  BLOB    NOT NULL                           -- zlib
) STRICT;

-- One row for every time that something was added or removed. A run that was cut off has what it
-- had done by then.
CREATE TABLE runs (
    number  INTEGER NOT NULL PRIMARY KEY,
    began   TEXT    NOT NULL,                         -- 2026-11-26T09:30:00Z
    action  TEXT    NOT NULL CHECK (action IN ('add', 'remove')),
    what    TEXT    NOT NULL,                         -- JSON: the names that were given
    added   INTEGER NOT NULL DEFAULT 0,
    known   INTEGER NOT NULL DEFAULT 0,
    unsound INTEGER NOT NULL DEFAULT 0,               -- of both
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;
