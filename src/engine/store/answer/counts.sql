-- Counts of one text, month by month.
SELECT answer_month.index_month AS index_month, given, last, coalesce(first, last) AS first, asked_again, handed_over,
    channels, langs
FROM answer_month
CROSS JOIN answer_count ON answer_count.index_month = answer_month.index_month AND answer_count.hash = :hash
ORDER BY answer_month.index_month
