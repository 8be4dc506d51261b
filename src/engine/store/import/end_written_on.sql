SELECT EXISTS (SELECT 1 FROM review JOIN verdict ON verdict.review = review.id WHERE review.conv = :conv AND seq >= :first)
    OR EXISTS (SELECT 1 FROM note WHERE conv = :conv AND seq >= :first)
    OR EXISTS (
        SELECT 1 FROM example JOIN example_message ON example_message.example = example.id
        WHERE example.conv = :conv AND seq >= :first
    ) AS written
