SELECT count(*) AS n, min(index_month) AS oldest_month, coalesce(sum(NOT EXISTS (
    SELECT 1 FROM conv WHERE conv.index_month = word_list.index_month AND conv.due_on > :today
)), 0) AS found
FROM word_list
