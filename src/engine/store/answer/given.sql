-- Copies of texts and their newest messages, what was given most often first.
SELECT answer_count.hash AS hash, sum(answer_count.given) AS copies, max(answer_count.last) AS last
FROM json_each(:hashes) AS wanted
CROSS JOIN answer_month
CROSS JOIN answer_count
    ON answer_count.index_month = answer_month.index_month AND answer_count.hash = wanted.value
GROUP BY answer_count.hash
ORDER BY copies DESC, answer_count.hash
LIMIT :limit
