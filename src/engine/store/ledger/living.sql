-- Published conversations that are there, by month and one trait: 0 none, 1 language, 2 channel, 3 topic. A topic that is
-- rare in its month and that the ledger does not know is told as NULL. What is due counts as gone.
WITH part AS (
    SELECT index_month, due_on <= :today AS due,
        CASE :by WHEN 1 THEN lang WHEN 2 THEN channel WHEN 3 THEN topic ELSE 0 END AS trait,
        count(*) AS conversations, sum(messages) AS messages, sum(answers) AS answers
    FROM conv
    WHERE index_month BETWEEN :from AND :to
        AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
    GROUP BY index_month, due, trait
)
SELECT 0 AS counted, 0 AS item, 0 AS value, index_month, due,
    CASE WHEN :by < 3 OR conversations >= :least OR trait IN (SELECT name FROM ledger_topic) THEN trait END AS named,
    sum(conversations) AS conversations, sum(messages) AS messages, sum(answers) AS given
FROM part
GROUP BY index_month, due, named
