-- Enterprises, their assessments and what these answer. An answer, a profile and every extra
-- is one JSON object in canonical form: what it means is known to the instruments, not here.

CREATE TABLE enterprises (
    id       TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    name     TEXT    NOT NULL,
    extras   TEXT    NOT NULL CHECK (json_valid(extras) AND json_type(extras) = 'object'),
    position INTEGER NOT NULL UNIQUE,                                    -- in order of creation
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))        -- gone at the next start
) STRICT;

CREATE TABLE assessments (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    enterprise TEXT    NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    instrument TEXT    NOT NULL CHECK (length(instrument) BETWEEN 1 AND 64),
    version    TEXT    NOT NULL CHECK (length(version) > 0),
    period     TEXT    NOT NULL,
    about      TEXT    NOT NULL CHECK (json_valid(about) AND json_type(about) = 'object'),
    profile    TEXT    NOT NULL CHECK (json_valid(profile) AND json_type(profile) = 'object'),
    extras     TEXT    NOT NULL CHECK (json_valid(extras) AND json_type(extras) = 'object'),
    instrument_extras TEXT NOT NULL
               CHECK (json_valid(instrument_extras) AND json_type(instrument_extras) = 'object'),
    position   INTEGER NOT NULL UNIQUE                                   -- in order of creation
) STRICT;

CREATE INDEX assessments_by_enterprise ON assessments (enterprise);

CREATE TABLE answers (
    assessment TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    criterion  TEXT NOT NULL CHECK (length(criterion) BETWEEN 1 AND 64),
    body       TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
    PRIMARY KEY (assessment, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 64),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
