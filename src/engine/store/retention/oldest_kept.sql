SELECT started_ms
FROM conv
WHERE due_on > :today
    AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
ORDER BY due_on, started_ms
LIMIT 1
