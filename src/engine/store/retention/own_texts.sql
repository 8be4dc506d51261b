SELECT sql AS text FROM sqlite_schema WHERE sql IS NOT NULL
UNION ALL
SELECT name FROM lease
