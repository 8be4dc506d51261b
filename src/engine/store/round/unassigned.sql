SELECT count(*) AS unassigned
FROM round_item
WHERE round = :round AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id)
