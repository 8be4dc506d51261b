-- Texts that change after their import, and how far removed words are cleaned away.

-- 1: the texts are not what the import stored; newer rules or a leak check have been over them.
ALTER TABLE conv ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
UPDATE conv SET changed = 1 WHERE rules <> (SELECT rules FROM import WHERE import.id = conv.import);

-- Up to which change the index and the word list are cleaned, and up to which the log and the free pages are, too.
ALTER TABLE stale_month ADD COLUMN tended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stale_month ADD COLUMN cleaned INTEGER NOT NULL DEFAULT 0;

-- Conversations to which a later import added messages, and the place of the first of these.
CREATE TABLE lengthening (
    import INTEGER NOT NULL REFERENCES import (id),
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    PRIMARY KEY (import, conv)
) STRICT, WITHOUT ROWID;
CREATE INDEX lengthening_conv ON lengthening (conv);

-- In the row of what longer versions add: the import that brings them. NULL: it is not known, or gone.
ALTER TABLE import ADD COLUMN rest_of INTEGER REFERENCES import (id) ON DELETE SET NULL;
