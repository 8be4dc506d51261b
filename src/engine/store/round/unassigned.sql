-- Conversations of a round that nobody is to review, by language. Who passed one on is asked for it no more.
SELECT conv.lang, count(*) AS unassigned
FROM round_item
JOIN conv ON conv.id = round_item.conv
WHERE round_item.round = :round
    AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.part >= 0)
GROUP BY conv.lang
