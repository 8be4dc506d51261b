SELECT id, replaced, EXISTS (SELECT 1 FROM import_undo WHERE import_undo.import = import.id) AS undone
FROM import
WHERE published_ms IS NULL
ORDER BY id
LIMIT 1
