UPDATE import
SET published_ms = (SELECT published_ms FROM import_undo WHERE import = :import)
WHERE id = :import AND published_ms IS NULL
