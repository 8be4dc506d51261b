-- A conversation that several reviewers of a round have finished and for which none is waited any more, as in a round that is
-- closed.
SELECT conv.id AS conv, conv.number AS number, round_item.settled_ms IS NOT NULL AS settled, round.state = 1 AS open
FROM round_item
JOIN round ON round.id = round_item.round
JOIN conv ON conv.id = round_item.conv
WHERE round_item.id = :item AND round.state > 0
    AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
    AND (round.state = 2 OR NOT EXISTS (SELECT 1 FROM awaited WHERE awaited.item = round_item.id))
    AND (SELECT count(*) FROM assignment WHERE assignment.item = round_item.id AND assignment.state = 1) > 1
