-- Who has opened which of these conversations last, and when: in the newest rows of the log, down to the first one that is
-- older than it matters.
SELECT account, object AS number, max(at_ms) AS opened_ms
FROM audit
WHERE id > coalesce((SELECT id FROM audit WHERE at_ms < :since_ms ORDER BY id DESC LIMIT 1), 0)
    AND act = :act AND account IS NOT NULL AND object IN (SELECT value FROM json_each(:numbers))
GROUP BY account, object
