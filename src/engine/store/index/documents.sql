SELECT id FROM fts_month_docsize ORDER BY id
