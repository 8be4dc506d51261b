-- Latest first: what stays is near the end of its month.
SELECT 1 AS found
FROM conv
WHERE index_month = :month
    AND (
        due_on > :today
        OR EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
    )
ORDER BY id DESC
LIMIT 1
