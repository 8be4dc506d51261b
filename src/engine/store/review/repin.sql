-- A review that is opened again goes by the version of the round that asks for it, if one does.
UPDATE review
SET scorecard = coalesce(
    (
        SELECT asked.scorecard FROM round_scorecard AS asked
        WHERE asked.conv = review.conv AND asked.account = review.account ORDER BY asked.round LIMIT 1
    ),
    scorecard
)
WHERE id = :review
