-- Files that are kept beside the work: instruments of others, and what offices say of many
-- enterprises. Each is a JSON object in canonical form, which only the interface understands.

CREATE TABLE documents (
    kind     TEXT    NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
    id       TEXT    NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
    version  TEXT    NOT NULL,
    digest   TEXT    NOT NULL CHECK (length(digest) = 64),               -- SHA-256 of what it says
    bytes    TEXT    NOT NULL CHECK (bytes GLOB '{*}'),
    position INTEGER NOT NULL UNIQUE,                                    -- in order of keeping
    PRIMARY KEY (kind, id, version)
) STRICT;
