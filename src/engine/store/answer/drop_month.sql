-- A month of which nothing is left.
DELETE FROM answer_month
WHERE index_month = :month AND texts = 0 AND counted = changes
    AND NOT EXISTS (SELECT 1 FROM tally WHERE index_month = :month AND conversations > 0)
