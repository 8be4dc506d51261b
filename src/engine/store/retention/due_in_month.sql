SELECT id, due_on, messages
FROM conv
WHERE index_month = :month AND id > :after AND due_on <= :today
    AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
ORDER BY id
LIMIT :limit
