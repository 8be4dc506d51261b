SELECT due_on, sum(conversations) AS conversations
FROM tally
GROUP BY due_on
HAVING sum(conversations) > 0
ORDER BY due_on
