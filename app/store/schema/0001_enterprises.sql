-- Enterprises, their assessments and what these answer. An answer, a profile and every extra
-- is one JSON object in canonical form: what it means is known to the instruments, not here.
-- (That it is valid JSON is seen to before: SQLite of 2022 does not trust its own json_valid()
-- in a schema.)

CREATE TABLE enterprises (
    id       TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    name     TEXT    NOT NULL,
    extras   TEXT    NOT NULL CHECK (extras GLOB '{*}'),
    position INTEGER NOT NULL UNIQUE,                                    -- in order of creation
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))        -- gone at the next start
) STRICT;

CREATE TABLE assessments (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    enterprise TEXT    NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    instrument TEXT    NOT NULL CHECK (length(instrument) BETWEEN 1 AND 64),
    version    TEXT    NOT NULL CHECK (length(version) > 0),
    period     TEXT    NOT NULL,
    about      TEXT    NOT NULL CHECK (about GLOB '{*}'),
    profile    TEXT    NOT NULL CHECK (profile GLOB '{*}'),
    extras     TEXT    NOT NULL CHECK (extras GLOB '{*}'),
    instrument_extras TEXT NOT NULL CHECK (instrument_extras GLOB '{*}'),
    position   INTEGER NOT NULL UNIQUE                                   -- in order of creation
) STRICT;

CREATE INDEX assessments_by_enterprise ON assessments (enterprise);

CREATE TABLE answers (
    assessment TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    criterion  TEXT NOT NULL CHECK (length(criterion) BETWEEN 1 AND 64),
    body       TEXT NOT NULL CHECK (body GLOB '{*}'),
    PRIMARY KEY (assessment, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 64),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
