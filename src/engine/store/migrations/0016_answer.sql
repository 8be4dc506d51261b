-- Answer texts: what was answered word for word the same. No text stands here but what reviewers wrote: a text is named by
-- 64 bits of a keyed hash and read from the newest message that has it.

-- Months with published conversations. `changes` grows with each change of what a month holds or of a text in it; up to
-- `counted` its answers are counted. -1: the counts are just being written, by the counting that is named in `owner`.
CREATE TABLE answer_month (
    index_month INTEGER PRIMARY KEY,
    changes INTEGER NOT NULL,
    counted INTEGER NOT NULL DEFAULT 0,
    owner INTEGER NOT NULL DEFAULT 0,
    -- Rows of `answer_count`.
    texts INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO answer_month (index_month, changes) SELECT DISTINCT index_month, 1 FROM tally WHERE conversations > 0;

-- Copies by month. Most texts are an adviser's, given once: their rows are kept narrow.
CREATE TABLE answer_count (
    index_month INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    given INTEGER NOT NULL,
    -- The message of the newest copy, and of the oldest; NULL: the same.
    last INTEGER NOT NULL,
    first INTEGER,
    -- Copies after which the customer wrote again, and after which an adviser took over, in the same conversation.
    asked_again INTEGER NOT NULL,
    handed_over INTEGER NOT NULL,
    -- Bit masks: channels by their numbers; languages by their place among those that have words, the last for all others.
    channels INTEGER NOT NULL,
    langs INTEGER NOT NULL,
    PRIMARY KEY (index_month, hash)
) STRICT, WITHOUT ROWID;

-- What is listed: texts given at least twice, or judged as texts; made of the above.
CREATE TABLE answer_text (
    hash INTEGER PRIMARY KEY,
    given INTEGER NOT NULL,
    last INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    langs INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_text_given ON answer_text (given);
CREATE INDEX answer_text_last ON answer_text (last);

-- Numbers of the whole list; stale: months were counted since it was made.
CREATE TABLE answer_total (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    texts INTEGER NOT NULL,
    given INTEGER NOT NULL,
    single INTEGER NOT NULL,
    stale INTEGER NOT NULL
) STRICT;
INSERT INTO answer_total (id, texts, given, single, stale)
SELECT 1, 0, 0, 0, EXISTS (SELECT 1 FROM answer_month);

-- Verdicts on texts; they go with the last copy.
CREATE TABLE answer_verdict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 6),
    cause INTEGER,
    should TEXT NOT NULL,
    reference TEXT NOT NULL,
    valid_on INTEGER,
    given_ms INTEGER NOT NULL,
    UNIQUE (hash, account)
) STRICT;

-- Which text the answers have on which a review gives a verdict.
CREATE TABLE answer_judged (
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    PRIMARY KEY (conv, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_judged_hash ON answer_judged (hash);

-- Verdicts on copies, and on texts. `hidden`: only their reviewer sees them (`SECURITY` 3). A verdict on a text would tell how
-- its reviewer judges copies in a blind round, so all of them are hidden while one is going on for that reviewer.
CREATE VIEW copy_opinion AS
SELECT
    answer_judged.hash AS hash, review.account AS account, verdict.verdict AS verdict, verdict.should AS should,
    verdict.reference AS reference, verdict.valid_on AS valid_on, verdict.given_ms AS given_ms, conv.due_on AS due_on,
    EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account) AS hidden
FROM answer_judged
JOIN conv ON conv.id = answer_judged.conv
JOIN review ON review.conv = answer_judged.conv
JOIN verdict ON verdict.review = review.id AND verdict.seq = answer_judged.seq;
CREATE VIEW text_opinion AS
SELECT
    id, hash, account, verdict, cause, should, reference, valid_on, given_ms,
    EXISTS (SELECT 1 FROM blind WHERE blind.account = answer_verdict.account) AS hidden
FROM answer_verdict;

-- Whatever comes, goes or changes: its month is to be counted anew.
CREATE TRIGGER answer_tally_insert AFTER INSERT ON tally
BEGIN
    INSERT INTO answer_month (index_month, changes) VALUES (NEW.index_month, 1)
    ON CONFLICT (index_month) DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER answer_tally_update AFTER UPDATE ON tally
BEGIN
    INSERT INTO answer_month (index_month, changes) VALUES (NEW.index_month, 1)
    ON CONFLICT (index_month) DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER answer_tally_delete AFTER DELETE ON tally WHEN OLD.conversations > 0
BEGIN
    INSERT INTO answer_month (index_month, changes) VALUES (OLD.index_month, 1)
    ON CONFLICT (index_month) DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER answer_stale_insert AFTER INSERT ON stale_month
BEGIN
    INSERT INTO answer_month (index_month, changes) VALUES (NEW.index_month, 1)
    ON CONFLICT (index_month) DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER answer_stale_update AFTER UPDATE OF changes ON stale_month
BEGIN
    INSERT INTO answer_month (index_month, changes) VALUES (NEW.index_month, 1)
    ON CONFLICT (index_month) DO UPDATE SET changes = changes + 1;
END;
