-- Conversations that began since a day, by the hour since 1970. An id is the second of the start, or a later one that was
-- free. Where the source told no time (3, 4) there is no hour to be told.
SELECT started_ms / 3600000 AS hour, count(*) AS conversations
FROM conv
WHERE id >= :since_secs AND started_ms >= :since_secs * 1000 AND basis < 3 AND due_on > :today
    AND lang = coalesce(:lang, lang) AND channel = coalesce(:channel, channel) AND topic = coalesce(:topic, topic)
    AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
GROUP BY hour
