SELECT DISTINCT verdict.seq AS seq, verdict.verdict AS verdict
FROM seen_review
JOIN verdict ON verdict.review = seen_review.id
WHERE seen_review.reader = :reader AND seen_review.conv = :id AND seen_review.account <> :reader
ORDER BY verdict.seq, verdict.verdict
