-- Conversations that began since a day, by the hour since 1970 and by one trait: 0 none, 1 language, 2 channel, 3 topic. A
-- topic that is rare on these days is told as NULL. An id is the second of the start, or a later one that was free. Where
-- the source told no time (3, 4) there is no hour to be told.
WITH part AS MATERIALIZED (
    SELECT started_ms / 3600000 AS hour,
        CASE :by WHEN 1 THEN lang WHEN 2 THEN channel WHEN 3 THEN topic ELSE 0 END AS trait,
        count(*) AS conversations
    FROM conv
    WHERE id >= :since_secs AND started_ms >= :since_secs * 1000 AND basis < 3 AND due_on > :today
        AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
    GROUP BY hour, trait
),
common AS (SELECT trait FROM part GROUP BY trait HAVING sum(conversations) >= :least)
SELECT hour, CASE WHEN :by < 3 OR trait IN (SELECT trait FROM common) THEN trait END AS named,
    sum(conversations) AS conversations
FROM part
GROUP BY hour, named
