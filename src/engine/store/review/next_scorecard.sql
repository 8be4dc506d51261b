-- By which version a review would be made that has not begun, as `pin.sql` has it.
SELECT coalesce(
    (
        SELECT asked.scorecard FROM round_scorecard AS asked
        WHERE asked.conv = :conv AND asked.account = :account ORDER BY asked.round LIMIT 1
    ),
    (SELECT id FROM scorecard WHERE state = 1)
) AS scorecard
