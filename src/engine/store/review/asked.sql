-- The version by which the first open round that waits for a review, or else has it, wants it made, and the one that is published now.
SELECT (
    SELECT scorecard FROM round_scorecard WHERE conv = :conv AND account = :account ORDER BY waits DESC, round LIMIT 1
) AS asked, (
    SELECT id FROM scorecard WHERE state = 1
) AS published
