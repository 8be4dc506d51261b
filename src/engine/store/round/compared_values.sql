-- The same of criteria; NULL: not applicable.
SELECT round_item.id AS item, assignment.account, locked_value.criterion, locked_value.value
FROM round
JOIN round_item ON round_item.round = round.id
JOIN assignment ON assignment.item = round_item.id AND assignment.state = 1
JOIN locked_value ON locked_value.assignment = assignment.id
WHERE round.id = :round
    AND (:closing OR round.state = 2 OR NOT EXISTS (SELECT 1 FROM awaited WHERE awaited.item = round_item.id))
    AND (SELECT count(*) FROM assignment AS finished WHERE finished.item = round_item.id AND finished.state = 1) > 1
ORDER BY round_item.id, locked_value.criterion, assignment.account
