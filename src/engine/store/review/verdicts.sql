SELECT seq, verdict, cause, should, reference, valid_on, evidence
FROM verdict
WHERE review = :review
ORDER BY seq
