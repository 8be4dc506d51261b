INSERT INTO fts_month (rowid, customer, reply, meta) VALUES (:id, :customer, :reply, :meta)
