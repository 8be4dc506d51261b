INSERT INTO import_undo (import, account, undone_ms, published_ms, conversations)
SELECT id, :account, :undone_ms, published_ms, :conversations FROM import
WHERE id = :import AND published_ms IS NOT NULL AND id NOT IN (SELECT import FROM import_undo)
