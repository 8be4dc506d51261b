SELECT min(started_ms) AS first_ms, max(started_ms) AS last_ms FROM conv WHERE id IN (:first, :last)
