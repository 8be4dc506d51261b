INSERT INTO fts_month (fts_month, rowid, customer, reply, meta)
VALUES ('delete', :id, :customer, :reply, :meta)
