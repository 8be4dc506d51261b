-- Ids come as one JSON array. Neither what others have written in a blind round nor what they say in a draft is there. 400
-- characters are enough for 200 after a placeholder is not cut.
SELECT
    conv.id AS id, conv.number AS number, conv.started_ms AS started_ms, conv.ended_ms AS ended_ms,
    conv.basis AS basis, conv.due_on AS due_on, conv.lang AS lang, conv.channel AS channel, conv.rating AS rating,
    source.code AS source, conv.topic AS topic, conv.messages AS messages, conv.answers AS answers, conv.kinds AS kinds,
    coalesce((
        SELECT substr(msg.text, 1, 400) FROM msg
        WHERE msg.id >= conv.id * 8192 AND msg.id < conv.id * 8192 + 8192 AND msg.role = 0
        ORDER BY msg.id LIMIT 1
    ), '') AS opening,
    (
        SELECT group_concat(DISTINCT verdict.verdict)
        FROM seen_review JOIN verdict ON verdict.review = seen_review.id
        WHERE seen_review.reader = :reader AND seen_review.conv = conv.id
    ) AS verdicts,
    EXISTS (
        SELECT 1 FROM seen_review
        WHERE seen_review.reader = :reader AND seen_review.conv = conv.id AND seen_review.finished_ms IS NOT NULL
    ) AS reviewed
FROM json_each(:ids) AS wanted
CROSS JOIN conv ON conv.id = wanted.value
JOIN source ON source.id = conv.source
WHERE conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
ORDER BY wanted.key
