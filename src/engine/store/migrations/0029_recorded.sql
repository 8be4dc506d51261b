-- 1: the run went on after a program had been broken off: of what that one erased nothing could be sought.
ALTER TABLE run ADD COLUMN went_on INTEGER NOT NULL DEFAULT 0 CHECK (went_on IN (0, 1));

-- Entries that say what the record of a run was when the run ended: few among many, and looked for whenever records are
-- shown.
CREATE INDEX audit_recorded ON audit (object) WHERE act = 'retention_recorded';
