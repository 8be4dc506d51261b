SELECT NOT EXISTS (SELECT 1 FROM tally WHERE index_month = :month AND due_on <= :today)
    AND NOT EXISTS (SELECT 1 FROM import WHERE published_ms IS NULL) AS whole
