-- Ids grow with the starts: within a day nothing has to be sorted.
SELECT started_ms
FROM conv
WHERE due_on > :today
    AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
ORDER BY due_on, id
LIMIT 1
