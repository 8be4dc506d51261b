-- Reviews, and the verdicts and values of criteria in them; one without its review belongs to nothing.
SELECT count(*) AS n, min(conv.started_ms) AS oldest_ms, coalesce(sum(conv.id IS NULL OR conv.due_on <= :today), 0) AS found
FROM (
    SELECT conv FROM review
    UNION ALL
    SELECT review.conv FROM verdict LEFT JOIN review ON review.id = verdict.review
    UNION ALL
    SELECT review.conv FROM criterion_value LEFT JOIN review ON review.id = criterion_value.review
) AS judged
LEFT JOIN conv ON conv.id = judged.conv
