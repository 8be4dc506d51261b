SELECT criterion, value, cause
FROM criterion_value
WHERE review = :review
ORDER BY criterion
