-- What stands of each criterion, as of each answer; one that was settled as not applicable has a row, too. `scale` tells its
-- highest value, `critical` whether the lowest one fails the whole.
SELECT round_item.id AS item, locked_value.criterion, criterion.scale, criterion.critical,
    iif(settled_value.item IS NULL, locked_value.value, settled_value.value) AS value
FROM round_item
JOIN assignment ON assignment.item = round_item.id AND assignment.part = (
    SELECT min(part) FROM assignment AS finished WHERE finished.item = round_item.id AND finished.state = 1
)
JOIN locked_value ON locked_value.assignment = assignment.id
JOIN criterion ON criterion.id = locked_value.criterion
LEFT JOIN settled_value ON settled_value.item = round_item.id AND settled_value.criterion = locked_value.criterion
    AND round_item.settled_ms IS NOT NULL
WHERE round_item.round = :round
ORDER BY round_item.id, locked_value.criterion
