SELECT 0 AS place, id AS key, 0 AS seq, text FROM note WHERE conv = :conv
UNION ALL
SELECT 1, verdict.review, verdict.seq, verdict.should
FROM review JOIN verdict ON verdict.review = review.id WHERE review.conv = :conv AND verdict.should <> ''
UNION ALL
SELECT 2, verdict.review, verdict.seq, verdict.reference
FROM review JOIN verdict ON verdict.review = review.id WHERE review.conv = :conv AND verdict.reference <> ''
UNION ALL
SELECT 3, id, 0, lesson FROM example WHERE conv = :conv AND lesson <> ''
