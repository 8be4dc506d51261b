SELECT CAST(substr(name, 5) AS INTEGER) AS index_month
FROM sqlite_schema
WHERE type = 'table' AND name GLOB 'fts_[0-9][0-9][0-9][0-9][0-9][0-9]'
ORDER BY name
