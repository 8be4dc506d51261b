SELECT id
FROM conv INDEXED BY conv_month
WHERE index_month = :month AND due_on > :today
    AND import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
ORDER BY id
LIMIT 1 OFFSET :skipped
