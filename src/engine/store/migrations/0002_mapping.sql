-- How files of another make are read: the text of a mapping that a supervisor has made. No index holds its name.
CREATE TABLE mapping (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    saved_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER mapping_name_taken BEFORE INSERT ON mapping
WHEN EXISTS (SELECT 1 FROM mapping WHERE name = NEW.name)
BEGIN
    SELECT raise(ABORT, 'mapping name taken');
END;

-- Records that an import refused: where, and a code that says why. No value of the file.
CREATE TABLE refusal (
    import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    record INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (import, place)
) STRICT, WITHOUT ROWID;

-- Imports that were taken back. While the conversations are being erased, the import is as unpublished.
CREATE TABLE import_undo (
    import INTEGER PRIMARY KEY REFERENCES import (id),
    account INTEGER NOT NULL REFERENCES account (id),
    undone_ms INTEGER NOT NULL,
    published_ms INTEGER NOT NULL,
    conversations INTEGER NOT NULL
) STRICT;

-- Internal notes of the source come in only by a supervisor's word.
ALTER TABLE import ADD COLUMN notes_kept INTEGER NOT NULL DEFAULT 0;
-- NULL: they were not to.
ALTER TABLE import ADD COLUMN notes_reason TEXT;
-- 1: an internal note, which no customer has seen.
ALTER TABLE msg ADD COLUMN internal INTEGER NOT NULL DEFAULT 0;
