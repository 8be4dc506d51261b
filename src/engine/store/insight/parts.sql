-- Published conversations that are there, of a language, channel or topic or of all, by what was removed from them. What is
-- due counts as gone.
SELECT index_month, due_on <= :today AS due, channel, kinds, count(*) AS conversations
FROM conv
WHERE index_month BETWEEN :from AND :to
    AND lang = coalesce(:lang, lang) AND channel = coalesce(:channel, channel) AND topic = coalesce(:topic, topic)
    AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
GROUP BY index_month, due, channel, kinds
