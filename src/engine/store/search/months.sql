SELECT index_month, sum(conversations) AS conversations
FROM tally
WHERE due_on > :today
GROUP BY index_month
HAVING sum(conversations) > 0
ORDER BY index_month
