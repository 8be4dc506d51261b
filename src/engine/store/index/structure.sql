SELECT block FROM fts_month_data WHERE id = 10
