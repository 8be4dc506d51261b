INSERT INTO stale_month (index_month, changes) VALUES (:month, 1)
ON CONFLICT (index_month) DO UPDATE SET changes = changes + 1
