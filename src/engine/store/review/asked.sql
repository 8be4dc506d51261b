-- The version by which the first open round that waits for a review wants it made, or else one that has it, before others one
-- that goes by the version by which it was made; and the one that is published now.
SELECT (
    SELECT scorecard
    FROM round_scorecard
    WHERE conv = :conv AND account = :account
    ORDER BY waits DESC, scorecard IS (SELECT scorecard FROM review WHERE account = :account AND conv = :conv) DESC, round
    LIMIT 1
) AS asked, (
    SELECT id FROM scorecard WHERE state = 1
) AS published
