SELECT id FROM conv
WHERE index_month = :index_month AND id > :after AND import = :import
ORDER BY id
LIMIT :limit
