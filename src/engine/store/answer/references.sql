-- Guidance that verdicts name which the reader sees.
SELECT reference, count(*) AS verdicts FROM (
    SELECT reference FROM copy_opinion WHERE due_on > :today AND (account = :reader OR NOT hidden)
    UNION ALL
    SELECT reference FROM text_opinion WHERE account = :reader OR NOT hidden
)
WHERE reference <> ''
GROUP BY reference
ORDER BY verdicts DESC, reference
LIMIT :limit
