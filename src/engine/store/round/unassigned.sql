-- Conversations of a round that nobody is to review, by language. Who passed one for a personal reason is asked for it
-- no more, whether another could take it or not.
SELECT conv.lang, count(*) AS unassigned
FROM round_item
JOIN conv ON conv.id = round_item.conv
WHERE round_item.round = :round
    AND NOT EXISTS (
        SELECT 1 FROM assignment
        WHERE assignment.item = round_item.id AND assignment.part >= 0
            AND NOT (assignment.state = 2 AND assignment.skipped IN (0, 1))
    )
GROUP BY conv.lang
