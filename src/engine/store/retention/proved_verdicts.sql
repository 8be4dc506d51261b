SELECT count(*) AS n, min(conv.started_ms) AS oldest_ms, coalesce(sum(conv.id IS NULL OR conv.due_on <= :today), 0) AS found
FROM verdict
LEFT JOIN review ON review.id = verdict.review
LEFT JOIN conv ON conv.id = review.conv
