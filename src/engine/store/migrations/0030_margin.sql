-- A supervisor raises the margin: what it is to be while the conversations' days are moved, and when it came to be what it
-- is. A copy that was made before then holds what is due earlier now.
ALTER TABLE register ADD COLUMN margin_wanted INTEGER NOT NULL DEFAULT 0 CHECK (margin_wanted BETWEEN 0 AND 90);
ALTER TABLE register ADD COLUMN margin_raised_ms INTEGER NOT NULL DEFAULT 0;
