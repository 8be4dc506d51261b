-- While anything is staged anywhere, it may be in this month.
SELECT 1 AS found
WHERE EXISTS (SELECT 1 FROM tally WHERE index_month = :month AND due_on > :today AND conversations > 0)
    OR EXISTS (SELECT 1 FROM import WHERE published_ms IS NULL)
