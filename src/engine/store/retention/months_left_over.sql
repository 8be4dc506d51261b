SELECT CAST(substr(name, 5) AS INTEGER) AS month
FROM sqlite_schema
WHERE type = 'table'
    AND name GLOB 'fts_[0-9][0-9][0-9][0-9][0-9][0-9]'
    AND NOT EXISTS (SELECT 1 FROM conv WHERE conv.index_month = CAST(substr(name, 5) AS INTEGER))
