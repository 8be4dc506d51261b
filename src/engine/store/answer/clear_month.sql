DELETE FROM answer_count
WHERE index_month = :month AND hash IN (SELECT hash FROM answer_count WHERE index_month = :month LIMIT :limit)
