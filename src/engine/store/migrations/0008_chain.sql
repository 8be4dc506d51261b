-- The log as a chain: each row holds the hash of the one before it and its own. Rows that were written before are chained
-- by the program in the same transaction.

-- Months for which the log is kept.
ALTER TABLE register ADD COLUMN audit_months INTEGER NOT NULL DEFAULT 24 CHECK (audit_months BETWEEN 12 AND 60);
-- 1: the rows up to this one were removed when their time was over, and this is how the first row that stands begins.
ALTER TABLE audit_checkpoint ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER audit_hash_once BEFORE UPDATE OF previous, hash ON audit WHEN OLD.hash <> x''
BEGIN
    SELECT raise(ABORT, 'the log only grows');
END;
