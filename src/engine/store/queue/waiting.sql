SELECT count(*) AS waiting
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
JOIN conv ON conv.id = round_item.conv
WHERE assignment.account = :account AND assignment.state = 0 AND round.state = 1
    AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
