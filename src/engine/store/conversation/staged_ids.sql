SELECT id FROM conv
WHERE index_month = :index_month AND id > :after AND import = :import
    AND EXISTS (SELECT 1 FROM import WHERE import.id = :import AND import.published_ms IS NULL)
ORDER BY id
LIMIT :limit
