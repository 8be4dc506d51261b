-- The next conversations of a month that are published, with all their messages.
SELECT chosen.id AS conv, chosen.lang AS lang, chosen.channel AS channel, msg.id AS id, msg.role AS role,
    CASE WHEN msg.role IN (1, 2, 4) THEN msg.text END AS text
FROM (
    SELECT id, lang, channel FROM conv
    WHERE index_month = :month AND id > :after
        AND import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
    ORDER BY id LIMIT :limit
) AS chosen
LEFT JOIN msg ON msg.id >= chosen.id * 8192 AND msg.id < chosen.id * 8192 + 8192
ORDER BY chosen.id, msg.id
