-- Entries that say what the record of a run was when the run ended: few among many, and looked for whenever records are
-- shown.
CREATE INDEX audit_recorded ON audit (object) WHERE act = 'retention_recorded';
