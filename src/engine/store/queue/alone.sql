-- The item of an assignment that no other reviewer has, or has finished, if its round asks for criteria.
SELECT assignment.item AS item
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
WHERE assignment.id = :id AND round.scorecard IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM assignment AS other
    WHERE other.item = assignment.item AND other.id <> assignment.id AND other.state <> 2
)
