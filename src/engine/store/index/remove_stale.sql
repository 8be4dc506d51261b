DELETE FROM stale_month
WHERE cleaned = changes AND NOT EXISTS (SELECT 1 FROM conv WHERE conv.index_month = stale_month.index_month)
