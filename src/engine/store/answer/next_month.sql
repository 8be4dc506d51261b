-- The newest month that is to be counted; `known`: only one that was counted before.
SELECT index_month, changes FROM answer_month
WHERE counted < changes AND (counted <> 0 OR NOT :known)
ORDER BY index_month DESC LIMIT 1
