SELECT id, due_on, messages
FROM conv
WHERE index_month = :month AND id > :after AND due_on <= :today
ORDER BY id
LIMIT :limit
