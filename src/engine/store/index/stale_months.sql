SELECT index_month, changes, tended FROM stale_month WHERE cleaned < changes ORDER BY index_month
