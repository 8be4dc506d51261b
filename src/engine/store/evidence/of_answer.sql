SELECT 0 AS locked, verdict.review AS key, verdict.evidence AS evidence
FROM review
JOIN verdict ON verdict.review = review.id AND verdict.seq = :seq
WHERE review.conv = :conv AND verdict.evidence <> x''
UNION ALL
SELECT 1, locked_verdict.assignment, locked_verdict.evidence
FROM round_item
JOIN assignment ON assignment.item = round_item.id
JOIN locked_verdict ON locked_verdict.assignment = assignment.id AND locked_verdict.seq = :seq
WHERE round_item.conv = :conv AND locked_verdict.evidence <> x''
