SELECT count(*) AS n, min(conv.started_ms) AS oldest_ms, coalesce(sum(conv.id IS NULL OR conv.due_on <= :today), 0) AS found
FROM leak_check_message LEFT JOIN conv ON conv.id = leak_check_message.conv
