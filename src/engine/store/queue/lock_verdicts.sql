INSERT INTO locked_verdict (assignment, seq, verdict, cause)
SELECT :assignment, seq, verdict, cause
FROM verdict
WHERE review = :review
