-- The part goes to another reviewer.
UPDATE assignment
SET part = min(0, (SELECT min(part) FROM assignment AS other WHERE other.item = assignment.item)) - 1
WHERE id = :id
