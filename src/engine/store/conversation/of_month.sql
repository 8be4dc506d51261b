SELECT id, import, due_on, messages FROM conv
WHERE index_month = :index_month AND id > :after
ORDER BY id
LIMIT :limit
