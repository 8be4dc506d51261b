-- Each finished review's value counts, as its verdicts do.
INSERT INTO ledger_value (index_month, criterion, value, lang, channel, topic, conversations, given)
WITH reviewed AS MATERIALIZED (
    SELECT conv.id, index_month, lang, channel, review.id AS review,
        coalesce((SELECT id FROM ledger_topic WHERE name = conv.topic LIMIT 1), 0) AS label
    FROM conv
    CROSS JOIN review ON review.conv = conv.id
    WHERE conv.id IN (SELECT value FROM json_each(:ids)) AND finished_ms IS NOT NULL
)
SELECT index_month, criterion, coalesce(value, -1) AS step, lang, channel, label, count(DISTINCT reviewed.id), count(*)
FROM reviewed
CROSS JOIN criterion_value ON criterion_value.review = reviewed.review
GROUP BY index_month, criterion, step, lang, channel, label
ON CONFLICT (index_month, criterion, value, lang, channel, topic) DO UPDATE
SET conversations = conversations + excluded.conversations,
    given = given + excluded.given
