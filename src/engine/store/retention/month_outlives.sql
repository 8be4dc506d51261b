SELECT 1 AS found FROM conv WHERE index_month = :month AND due_on > :today
