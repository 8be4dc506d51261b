SELECT DISTINCT index_month FROM conv WHERE due_on <= :today
