-- The version by which the first open round that asks for a review wants it made.
SELECT (
    SELECT asked.scorecard FROM round_scorecard AS asked
    WHERE asked.conv = review.conv AND asked.account = review.account ORDER BY asked.round LIMIT 1
) AS scorecard
FROM review
WHERE id = :review
