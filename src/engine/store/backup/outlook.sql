SELECT count(*) AS n, min(started_ms) AS oldest_ms, coalesce(sum(due_on <= :today), 0) AS due FROM conv
