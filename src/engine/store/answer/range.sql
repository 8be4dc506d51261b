-- Counts of a range of texts, month by month.
SELECT answer_count.hash AS hash, given, last, channels, langs
FROM answer_month
CROSS JOIN answer_count ON answer_count.index_month = answer_month.index_month AND hash BETWEEN :from AND :to
ORDER BY hash
