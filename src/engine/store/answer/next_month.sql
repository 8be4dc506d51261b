-- The newest month that is to be counted; `known`: only one that was counted before; `free`: none that another one writes.
SELECT index_month, changes, owner FROM answer_month
WHERE counted < changes AND (counted <> 0 OR NOT :known) AND (counted <> -1 OR owner = :owner OR NOT :free)
ORDER BY index_month DESC LIMIT 1
