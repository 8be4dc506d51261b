-- Why a reviewer has given the verdicts that are locked. What says so in words is there as long as the review that the reader
-- sees still gives the same verdict.
SELECT locked_verdict.seq, locked_verdict.cause, coalesce(verdict.should, '') AS should,
    coalesce(verdict.reference, '') AS reference, verdict.valid_on
FROM locked_verdict
JOIN assignment ON assignment.id = locked_verdict.assignment
JOIN round_item ON round_item.id = assignment.item
LEFT JOIN seen_review ON seen_review.reader = :reader AND seen_review.conv = round_item.conv
    AND seen_review.account = assignment.account
LEFT JOIN verdict ON verdict.review = seen_review.id AND verdict.seq = locked_verdict.seq
    AND verdict.verdict = locked_verdict.verdict
WHERE locked_verdict.assignment = :assignment
ORDER BY locked_verdict.seq
