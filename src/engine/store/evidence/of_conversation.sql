SELECT 0 AS locked, verdict.review AS key, verdict.seq AS seq, verdict.evidence AS evidence
FROM review
JOIN verdict ON verdict.review = review.id
WHERE review.conv = :conv AND verdict.evidence <> x''
UNION ALL
SELECT 1, locked_verdict.assignment, locked_verdict.seq, locked_verdict.evidence
FROM round_item
JOIN assignment ON assignment.item = round_item.id
JOIN locked_verdict ON locked_verdict.assignment = assignment.id
WHERE round_item.conv = :conv AND locked_verdict.evidence <> x''
