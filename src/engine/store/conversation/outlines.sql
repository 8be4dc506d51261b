SELECT id, messages, rules,
    due_on > :today AND import NOT IN (SELECT id FROM import WHERE published_ms IS NULL) AS visible
FROM conv
WHERE id > :after
ORDER BY id
LIMIT :limit
