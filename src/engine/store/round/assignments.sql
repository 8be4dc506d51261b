-- Every assignment of a round; whether its review is flagged is told once nobody reviews the conversation unseen.
SELECT round_item.id AS item, assignment.account, assignment.state, assignment.skipped, assignment.done_ms,
    EXISTS (SELECT 1 FROM review
        WHERE review.conv = round_item.conv AND review.account = assignment.account AND review.flagged = 1
            AND NOT EXISTS (SELECT 1 FROM blind
                WHERE blind.conv = review.conv AND blind.account = review.account)) AS flagged
FROM round_item
JOIN assignment ON assignment.item = round_item.id
WHERE round_item.round = :round
ORDER BY round_item.id, assignment.part
