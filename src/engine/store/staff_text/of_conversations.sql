SELECT text FROM note
UNION ALL
SELECT should FROM verdict
UNION ALL
SELECT reference FROM verdict
UNION ALL
SELECT lesson FROM example
