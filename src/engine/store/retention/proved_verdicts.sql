-- Reviews, and the verdicts and values of criteria in them; one without its review belongs to nothing. What is written in a
-- blind round is looked at and not counted: a count would tell of it.
SELECT count(*) FILTER (WHERE seen) AS n, min(started_ms) FILTER (WHERE seen) AS oldest_ms,
    coalesce(sum(started_ms IS NULL OR due_on <= :today), 0) AS found
FROM (
    SELECT conv.started_ms AS started_ms, conv.due_on AS due_on,
        NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = judged.conv AND blind.account = judged.account) AS seen
    FROM (
        SELECT conv, account FROM review
        UNION ALL
        SELECT review.conv, review.account FROM verdict LEFT JOIN review ON review.id = verdict.review
        UNION ALL
        SELECT review.conv, review.account
        FROM criterion_value LEFT JOIN review ON review.id = criterion_value.review
    ) AS judged
    LEFT JOIN conv ON conv.id = judged.conv
)
