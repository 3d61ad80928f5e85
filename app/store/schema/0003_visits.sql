-- A commissioner's visits to an enterprise. What one says is a JSON object in canonical form, as an
-- answer is.

CREATE TABLE visits (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    enterprise TEXT    NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    body       TEXT    NOT NULL CHECK (body GLOB '{*}'),
    position   INTEGER NOT NULL UNIQUE,                                  -- in order of creation
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))      -- gone at the next start
) STRICT;

CREATE INDEX visits_by_enterprise ON visits (enterprise);
