SELECT type, name, tbl_name, coalesce(sql, '') AS statement
FROM sqlite_schema
WHERE name NOT GLOB 'sqlite_*'
