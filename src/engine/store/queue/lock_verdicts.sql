INSERT INTO locked_verdict (assignment, seq, verdict, cause, evidence)
SELECT :assignment, seq, verdict, cause, evidence
FROM verdict
WHERE review = :review
