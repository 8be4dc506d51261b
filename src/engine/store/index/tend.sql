INSERT INTO fts_month (fts_month, rank) VALUES (:command, :value)
