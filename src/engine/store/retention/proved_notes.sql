SELECT count(*) AS n, min(conv.started_ms) AS oldest_ms, coalesce(sum(conv.id IS NULL OR conv.due_on <= :today), 0) AS found
FROM note LEFT JOIN conv ON conv.id = note.conv
