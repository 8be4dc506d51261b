SELECT due_on, id, index_month
FROM conv
WHERE due_on <= :today AND (due_on, id) > (:after_day, :after)
ORDER BY due_on, id
LIMIT :window
