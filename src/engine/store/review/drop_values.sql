-- Values of another version than that by which the review is made.
DELETE FROM criterion_value
WHERE review = :review
    AND (SELECT criterion.scorecard FROM criterion WHERE criterion.id = criterion_value.criterion)
        IS NOT (SELECT review.scorecard FROM review WHERE review.id = :review)
