-- Order keys lie near the second of the start: those behind it are taken by others that began then.
SELECT id, rules, changed FROM conv
WHERE id >= :first AND id < :first + 4096 AND started_ms = :started_ms AND source = :source AND messages = :messages
    AND due_on > :today AND import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
ORDER BY id
