SELECT CAST(avg(finished_ms - begun_ms) AS INTEGER) AS mean_ms
FROM review
WHERE account = :account AND finished_ms - begun_ms BETWEEN 0 AND :longest_ms
