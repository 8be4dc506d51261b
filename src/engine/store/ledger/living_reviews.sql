-- What finished reviews say that no blind round hides, of published conversations that are there, by month and one trait as in
-- `living.sql`; what is counted has its number as in `cells.sql`. Each finished review counts, as where it is folded.
WITH reviewed AS MATERIALIZED (
    SELECT shown_review.id AS review, conv.id AS conv, conv.index_month AS index_month, conv.due_on <= :today AS due,
        CASE :by WHEN 1 THEN conv.lang WHEN 2 THEN conv.channel WHEN 3 THEN conv.topic ELSE 0 END AS trait
    FROM shown_review
    CROSS JOIN conv ON conv.id = shown_review.conv
    WHERE shown_review.finished_ms IS NOT NULL AND conv.index_month BETWEEN :from AND :to
        AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
),
said AS (
    SELECT 1 AS counted, verdict.verdict AS item, 0 AS value, conv, index_month, due, trait
    FROM reviewed
    CROSS JOIN verdict ON verdict.review = reviewed.review
    UNION ALL
    SELECT 2, criterion_value.criterion, coalesce(criterion_value.value, -1), conv, index_month, due, trait
    FROM reviewed
    CROSS JOIN criterion_value ON criterion_value.review = reviewed.review
),
part AS (
    SELECT counted, item, value, index_month, due, trait, count(DISTINCT conv) AS conversations, count(*) AS given
    FROM said
    GROUP BY counted, item, value, index_month, due, trait
)
SELECT counted, item, value, index_month, due,
    CASE WHEN :by < 3 OR conversations >= :least OR trait IN (SELECT name FROM ledger_topic) THEN trait END AS named,
    sum(conversations) AS conversations, 0 AS messages, sum(given) AS given
FROM part
GROUP BY counted, item, value, index_month, due, named
