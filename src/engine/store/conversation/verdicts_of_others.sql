SELECT DISTINCT verdict.seq AS seq, verdict.verdict AS verdict
FROM review
JOIN verdict ON verdict.review = review.id
WHERE review.conv = :id AND review.account <> :account AND review.finished_ms IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account)
ORDER BY verdict.seq, verdict.verdict
