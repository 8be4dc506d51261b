INSERT INTO locked_value (assignment, criterion, value)
SELECT :assignment, criterion, value
FROM criterion_value
WHERE review = :review
