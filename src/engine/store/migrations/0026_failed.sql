-- A closed round tells, too, in which share of its conversations each critical criterion has failed. Of rounds that are closed
-- already this can be told of scales of two values, of which what is not the highest is the lowest.
ALTER TABLE round_result RENAME TO round_result_before;
CREATE TABLE round_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    -- 0 all, 1 a stratum, 2 a language, 3 a channel, 4 a verdict (its share), 5 a criterion (share of the highest value), 6 a
    -- critical criterion (share of conversations in which it has failed).
    what INTEGER NOT NULL CHECK (what BETWEEN 0 AND 6),
    -- Place of the stratum, code of the language, number of channel or verdict, key of the criterion.
    key TEXT NOT NULL,
    frame INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    share REAL NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL
) STRICT;
INSERT INTO round_result (id, round, what, key, frame, conversations, answers, share, low, high)
SELECT id, round, what, key, frame, conversations, answers, share, low, high FROM round_result_before;
INSERT INTO round_result (round, what, key, frame, conversations, answers, share, low, high)
SELECT before.round, 6, before.key, before.frame, before.conversations, before.answers,
    1 - before.share, 1 - before.high, 1 - before.low
FROM round_result_before AS before
JOIN criterion ON criterion.id = CAST(before.key AS INTEGER)
WHERE before.what = 5 AND criterion.critical = 1 AND criterion.scale IN (1, 2)
ORDER BY before.id;
DROP TABLE round_result_before;
CREATE INDEX round_result_round ON round_result (round);
