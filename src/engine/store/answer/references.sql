-- Guidance that verdicts name which the reader sees.
SELECT reference, count(*) AS verdicts FROM (
    SELECT reference FROM copy_opinion WHERE reader = :reader AND due_on > :today
    UNION ALL
    SELECT reference FROM text_opinion WHERE reader = :reader
)
WHERE reference <> ''
GROUP BY reference
ORDER BY verdicts DESC, reference
LIMIT :limit
