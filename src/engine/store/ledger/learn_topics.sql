-- Of the published conversations that are destroyed next; the commonest first, as long as there is room.
INSERT INTO ledger_topic (name)
SELECT next.topic
FROM (
    SELECT topic
    FROM conv
    WHERE (due_on, id) > (:after_day, :after)
        AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
    ORDER BY due_on, id
    LIMIT :window
) AS next
GROUP BY next.topic
HAVING count(*) >= :least AND NOT EXISTS (SELECT 1 FROM ledger_topic WHERE name = next.topic)
ORDER BY count(*) DESC, next.topic
LIMIT max(0, :most - (SELECT count(*) FROM ledger_topic))
