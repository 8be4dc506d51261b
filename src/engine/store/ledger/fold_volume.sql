INSERT INTO ledger_volume (index_month, lang, channel, topic, conversations, messages, answers)
WITH doomed AS MATERIALIZED (
    SELECT index_month, lang, channel, messages, answers,
        coalesce((SELECT id FROM ledger_topic WHERE name = conv.topic LIMIT 1), 0) AS label
    FROM conv
    WHERE id IN (SELECT value FROM json_each(:ids))
)
SELECT index_month, lang, channel, label, count(*), sum(messages), sum(answers)
FROM doomed
GROUP BY index_month, lang, channel, label
ON CONFLICT (index_month, lang, channel, topic) DO UPDATE
SET conversations = conversations + excluded.conversations,
    messages = messages + excluded.messages,
    answers = answers + excluded.answers
