SELECT id FROM conv WHERE index_month = :month AND due_on <= :limit ORDER BY id
