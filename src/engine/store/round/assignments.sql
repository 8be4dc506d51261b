-- Every assignment of a round, also those of which another reviewer has the part now; whether its review is flagged is told once nobody reviews the conversation unseen.
SELECT round_item.id AS item, assignment.account, assignment.state, assignment.skipped, assignment.done_ms,
    assignment.part < 0 AS passed_on,
    EXISTS (SELECT 1 FROM shown_review
        WHERE shown_review.conv = round_item.conv AND shown_review.account = assignment.account
            AND shown_review.flagged = 1) AS flagged
FROM round_item
JOIN assignment ON assignment.item = round_item.id
WHERE round_item.round = :round
ORDER BY round_item.id, assignment.part
