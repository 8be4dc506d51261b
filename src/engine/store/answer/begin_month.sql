UPDATE answer_month SET counted = -1, owner = :owner
WHERE index_month = :month AND counted < changes AND owner = :before
