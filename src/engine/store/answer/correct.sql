-- The newest correct answer that the reader sees.
SELECT should, reference, valid_on, given_ms FROM (
    SELECT should, reference, valid_on, given_ms FROM copy_opinion
    WHERE hash = :hash AND reader = :reader AND due_on > :today
    UNION ALL
    SELECT should, reference, valid_on, given_ms FROM text_opinion
    WHERE hash = :hash AND reader = :reader
)
WHERE should <> '' OR reference <> ''
ORDER BY given_ms DESC
LIMIT 1
