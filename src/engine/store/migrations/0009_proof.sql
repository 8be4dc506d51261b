-- What a destruction was checked by afterwards: strings of the destroyed text that were sought, bytes in which they were
-- sought, and how many were found.
ALTER TABLE run ADD COLUMN sought INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN scanned_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN hits INTEGER NOT NULL DEFAULT 0;
