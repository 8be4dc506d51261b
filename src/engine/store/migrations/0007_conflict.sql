-- Conversations of a file that contradict the register: where they stand, which they are, and a code that says why. No
-- value of the file.
CREATE TABLE conflict (
    import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    record INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    -- Number of the conversation that is there; it may be destroyed by now.
    conversation INTEGER NOT NULL,
    reason TEXT NOT NULL,
    -- The first message that differs, from 1; 0: no message is to blame.
    message INTEGER NOT NULL,
    PRIMARY KEY (import, place)
) STRICT, WITHOUT ROWID;

-- Those of the skipped conversations that were shorter than what is there.
ALTER TABLE import ADD COLUMN older INTEGER NOT NULL DEFAULT 0;
