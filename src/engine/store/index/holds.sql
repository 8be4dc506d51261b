SELECT 1 AS found FROM fts_month_docsize WHERE id = :id
