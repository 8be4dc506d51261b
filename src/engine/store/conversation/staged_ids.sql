SELECT
    id,
    import = :import
        AND EXISTS (SELECT 1 FROM import WHERE import.id = :import AND import.published_ms IS NULL) AS staged
FROM conv
WHERE index_month = :index_month AND id > :after
ORDER BY id
LIMIT :window
