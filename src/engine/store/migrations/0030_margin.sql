-- A supervisor raises the margin: what it is to be while the conversations' days are moved.
ALTER TABLE register ADD COLUMN margin_wanted INTEGER NOT NULL DEFAULT 0 CHECK (margin_wanted BETWEEN 0 AND 90);
