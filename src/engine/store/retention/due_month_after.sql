SELECT min(index_month) AS month
FROM conv
WHERE due_on <= :today AND index_month > :after
