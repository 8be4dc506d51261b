INSERT INTO ledger_kind (index_month, kind, lang, channel, topic, conversations)
WITH RECURSIVE kind (bit) AS (
    SELECT 0
    UNION ALL
    SELECT bit + 1 FROM kind WHERE bit < 31
),
doomed AS MATERIALIZED (
    SELECT index_month, lang, channel, kinds,
        coalesce((SELECT id FROM ledger_topic WHERE name = conv.topic LIMIT 1), 0) AS label
    FROM conv
    WHERE id IN (SELECT value FROM json_each(:ids)) AND kinds <> 0
)
SELECT index_month, bit, lang, channel, label, count(*)
FROM doomed
CROSS JOIN kind
WHERE kinds >> bit & 1
GROUP BY index_month, bit, lang, channel, label
ON CONFLICT (index_month, kind, lang, channel, topic) DO UPDATE
SET conversations = conversations + excluded.conversations
