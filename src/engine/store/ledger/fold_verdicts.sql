-- Each finished review's verdict counts, also where several people reviewed one conversation; a draft's does not.
INSERT INTO ledger_verdict (index_month, verdict, lang, channel, topic, conversations, verdicts)
WITH reviewed AS MATERIALIZED (
    SELECT conv.id, index_month, lang, channel, review.id AS review,
        coalesce((SELECT id FROM ledger_topic WHERE name = conv.topic LIMIT 1), 0) AS label
    FROM conv
    CROSS JOIN review ON review.conv = conv.id
    WHERE conv.id IN (SELECT value FROM json_each(:ids)) AND finished_ms IS NOT NULL
)
SELECT index_month, verdict.verdict, lang, channel, label, count(DISTINCT reviewed.id), count(*)
FROM reviewed
CROSS JOIN verdict ON verdict.review = reviewed.review
GROUP BY index_month, verdict.verdict, lang, channel, label
ON CONFLICT (index_month, verdict, lang, channel, topic) DO UPDATE
SET conversations = conversations + excluded.conversations,
    verdicts = verdicts + excluded.verdicts
