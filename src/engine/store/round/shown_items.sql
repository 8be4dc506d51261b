-- The conversations of a round that may be shown, in the order of its plan.
SELECT round_item.id AS item, conv.number AS number, conv.lang AS lang, round_item.place AS place,
    round_item.lacking AS lacking
FROM round_item
JOIN conv ON conv.id = round_item.conv
WHERE round_item.round = :round
    AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
ORDER BY round_item.place
