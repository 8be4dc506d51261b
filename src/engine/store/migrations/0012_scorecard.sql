-- Scorecards: the criteria by which whole conversations are reviewed.

-- One row a version; the one that is published is what new reviews are made by.
CREATE TABLE scorecard (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Which version it is, from 1.
    number INTEGER NOT NULL,
    -- 0 draft, 1 published, 2 archived.
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    account INTEGER NOT NULL REFERENCES account (id),
    changed_ms INTEGER NOT NULL,
    published_ms INTEGER,
    archived_ms INTEGER,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
-- One draft and one published version at most.
CREATE UNIQUE INDEX scorecard_current ON scorecard (state) WHERE state < 2;

CREATE TABLE criterion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scorecard INTEGER NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    -- 1 yes or no, 2 to 5 so many points.
    scale INTEGER NOT NULL CHECK (scale BETWEEN 1 AND 5),
    weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 10),
    critical INTEGER NOT NULL CHECK (critical BETWEEN 0 AND 1),
    -- 0 always, 1 bot only, 2 adviser only, 3 both.
    condition INTEGER NOT NULL CHECK (condition BETWEEN 0 AND 3),
    -- The one language in which it is asked; empty: any.
    lang TEXT NOT NULL,
    -- Bit mask of root causes.
    causes INTEGER NOT NULL
) STRICT;
CREATE INDEX criterion_scorecard ON criterion (scorecard, place);

CREATE TABLE criterion_text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    criterion INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    -- 0 name, 1 guideline, then two examples of each value: 2 and 3 of the lowest, 4 and 5 of the next…
    part INTEGER NOT NULL CHECK (part BETWEEN 0 AND 11),
    -- 0 Finnish, 1 Swedish, 2 English.
    lang INTEGER NOT NULL CHECK (lang BETWEEN 0 AND 2),
    text TEXT NOT NULL
) STRICT;
CREATE INDEX criterion_text_criterion ON criterion_text (criterion, part, lang);

-- What a reviewer has answered.
CREATE TABLE criterion_value (
    review INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    criterion INTEGER NOT NULL REFERENCES criterion (id),
    -- 0 the lowest; NULL: not applicable.
    value INTEGER CHECK (value BETWEEN 0 AND 4),
    -- 0 to 6, by who can mend it.
    cause INTEGER,
    given_ms INTEGER NOT NULL,
    PRIMARY KEY (review, criterion)
) STRICT, WITHOUT ROWID;
CREATE INDEX criterion_value_criterion ON criterion_value (criterion);

-- The version by which it is made; NULL: none was published.
ALTER TABLE review ADD COLUMN scorecard INTEGER REFERENCES scorecard (id);

-- A version goes from draft to published to archived, and only a draft changes.
CREATE TRIGGER scorecard_goes_on BEFORE UPDATE ON scorecard
WHEN NEW.state NOT IN (OLD.state, OLD.state + 1) OR OLD.state > 0 AND (
    NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.account IS NOT OLD.account
    OR NEW.published_ms IS NOT OLD.published_ms
)
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;
CREATE TRIGGER scorecard_stays BEFORE DELETE ON scorecard WHEN OLD.state > 0
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;
CREATE TRIGGER criterion_insert_in_draft BEFORE INSERT ON criterion
WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard) > 0
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;
CREATE TRIGGER criterion_change_in_draft BEFORE UPDATE ON criterion
WHEN EXISTS (SELECT 1 FROM scorecard WHERE id IN (OLD.scorecard, NEW.scorecard) AND state > 0)
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;
CREATE TRIGGER criterion_delete_in_draft BEFORE DELETE ON criterion
WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard) > 0
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;
CREATE TRIGGER criterion_text_insert_in_draft BEFORE INSERT ON criterion_text
WHEN (SELECT state FROM scorecard JOIN criterion ON criterion.scorecard = scorecard.id WHERE criterion.id = NEW.criterion) > 0
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;
CREATE TRIGGER criterion_text_delete_in_draft BEFORE DELETE ON criterion_text
WHEN (SELECT state FROM scorecard JOIN criterion ON criterion.scorecard = scorecard.id WHERE criterion.id = OLD.criterion) > 0
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;
-- What newer rules of the sieve remove has to go from published versions, too: it leaves ⟦ in its place.
CREATE TRIGGER criterion_text_change_in_draft BEFORE UPDATE ON criterion_text
WHEN EXISTS (
    SELECT 1 FROM scorecard JOIN criterion ON criterion.scorecard = scorecard.id
    WHERE criterion.id IN (OLD.criterion, NEW.criterion) AND state > 0
) AND (
    NEW.id IS NOT OLD.id OR NEW.criterion IS NOT OLD.criterion OR NEW.part IS NOT OLD.part OR NEW.lang IS NOT OLD.lang
    OR instr(NEW.text, char(10214)) = 0
)
BEGIN
    SELECT raise(ABORT, 'a published version does not change');
END;

-- A value answers a criterion of the version by which its review is made.
CREATE TRIGGER criterion_value_insert_of_review BEFORE INSERT ON criterion_value
WHEN (SELECT scorecard FROM criterion WHERE id = NEW.criterion) IS NOT (SELECT scorecard FROM review WHERE id = NEW.review)
BEGIN
    SELECT raise(ABORT, 'a value belongs to the version of its review');
END;
CREATE TRIGGER criterion_value_change_of_review BEFORE UPDATE ON criterion_value
WHEN (SELECT scorecard FROM criterion WHERE id = NEW.criterion) IS NOT (SELECT scorecard FROM review WHERE id = NEW.review)
BEGIN
    SELECT raise(ABORT, 'a value belongs to the version of its review');
END;
