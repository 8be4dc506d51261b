INSERT INTO assignment (item, account, part)
SELECT :item, :account, max(-1, coalesce(max(part), -1)) + 1
FROM assignment
WHERE item = :item
