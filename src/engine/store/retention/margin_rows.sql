SELECT id, started_ms, due_on, index_month, messages
FROM conv
WHERE (due_on, id) > (:after_day, :after)
ORDER BY due_on, id
LIMIT :limit
