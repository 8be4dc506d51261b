-- A closed round tells of each topic, whatever it is divided by. Rounds that are closed already have no such figure: of which
-- topic a conversation was is known no more once it is gone.
ALTER TABLE round_result RENAME TO round_result_before;
CREATE TABLE round_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    -- 0 all, 1 a stratum, 2 a language, 3 a channel, 4 a verdict (its share), 5 a criterion (share of the highest value), 6 a
    -- critical criterion (share of conversations in which it has failed), 7 a topic.
    what INTEGER NOT NULL CHECK (what BETWEEN 0 AND 7),
    -- Place of the stratum, code of the language, number of channel or verdict, key of the criterion.
    key TEXT NOT NULL,
    -- The topic, in a source's words; empty where it is of none, and where the source names none.
    topic TEXT NOT NULL,
    frame INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    share REAL NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL
) STRICT;
INSERT INTO round_result (id, round, what, key, topic, frame, conversations, answers, share, low, high)
SELECT id, round, what, key, '', frame, conversations, answers, share, low, high FROM round_result_before;
DROP TABLE round_result_before;
CREATE INDEX round_result_round ON round_result (round);
