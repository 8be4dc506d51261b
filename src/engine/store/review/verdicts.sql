SELECT seq, verdict, cause, should, reference, valid_on
FROM verdict
WHERE review = :review
ORDER BY seq
