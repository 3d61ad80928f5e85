-- An assessment that was removed can be brought back until the next start, as an enterprise can.

ALTER TABLE assessments
ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));  -- gone at the next start
