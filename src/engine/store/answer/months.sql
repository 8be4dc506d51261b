SELECT answer_count.hash AS hash, answer_count.index_month AS index_month, given
FROM json_each(:hashes) AS wanted
CROSS JOIN answer_month
CROSS JOIN answer_count
    ON answer_count.index_month = answer_month.index_month AND answer_count.hash = wanted.value
WHERE answer_month.index_month BETWEEN :from AND :to
