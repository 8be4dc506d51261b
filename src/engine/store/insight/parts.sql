-- Published conversations that are there, by one trait as in `ledger/living.sql`, by channel, and by what was removed from
-- them. What is due counts as gone.
WITH part AS MATERIALIZED (
    SELECT index_month, due_on <= :today AS due,
        CASE :by WHEN 1 THEN lang WHEN 2 THEN channel WHEN 3 THEN topic ELSE 0 END AS trait,
        channel, kinds, count(*) AS conversations
    FROM conv
    WHERE index_month BETWEEN :from AND :to
        AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
    GROUP BY index_month, due, trait, channel, kinds
),
common AS (
    SELECT index_month, due, trait FROM part GROUP BY index_month, due, trait HAVING sum(conversations) >= :least
)
SELECT index_month, due,
    CASE
        WHEN :by < 3 OR (index_month, due, trait) IN (SELECT index_month, due, trait FROM common)
            OR trait IN (SELECT name FROM ledger_topic) THEN trait
    END AS named,
    channel, kinds, sum(conversations) AS conversations
FROM part
GROUP BY index_month, due, named, channel, kinds
