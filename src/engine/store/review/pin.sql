UPDATE review
SET scorecard = coalesce(
    (
        SELECT asked.scorecard FROM round_scorecard AS asked
        WHERE asked.conv = review.conv AND asked.account = review.account ORDER BY asked.round LIMIT 1
    ),
    (SELECT id FROM scorecard WHERE state = 1)
)
WHERE id = :review AND scorecard IS NULL AND finished_ms IS NULL
