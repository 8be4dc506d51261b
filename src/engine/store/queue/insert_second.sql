INSERT INTO assignment (item, account, part, called)
SELECT :item, :account, max(part) + 1, 1
FROM assignment
WHERE item = :item
