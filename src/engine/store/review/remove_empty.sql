DELETE FROM review
WHERE id = :review AND flagged = 0 AND was_finished = 0
    AND NOT EXISTS (SELECT 1 FROM verdict WHERE review = :review)
    AND NOT EXISTS (SELECT 1 FROM criterion_value WHERE review = :review)
