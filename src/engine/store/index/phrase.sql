SELECT 1 AS found FROM fts_month WHERE fts_month MATCH :phrase LIMIT 1
