SELECT coalesce(sum(conversations), 0) AS conversations, coalesce(sum(messages), 0) AS messages
FROM run
WHERE started_ms >= :from_ms AND started_ms < :to_ms
