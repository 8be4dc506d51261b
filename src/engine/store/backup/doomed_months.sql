SELECT index_month, max(due_on > :limit) AS stays
FROM conv
GROUP BY index_month
HAVING min(due_on) <= :limit
