-- A message belongs to the conversation whose key its own begins with.
SELECT count(*) AS n, min(at_ms) AS oldest_ms, coalesce(sum(NOT EXISTS (
    SELECT 1 FROM conv WHERE conv.id = msg.id / 8192 AND conv.due_on > :today
)), 0) AS found
FROM msg
