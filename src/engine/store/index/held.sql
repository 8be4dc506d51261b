SELECT count(*) AS n, coalesce(sum(NOT EXISTS (
    SELECT 1 FROM conv WHERE conv.id = fts_month_docsize.id AND conv.due_on > :today
)), 0) AS found
FROM fts_month_docsize
