SELECT id, number, state, changed_ms, version
FROM scorecard
WHERE (:id IS NULL OR id = :id) AND (:state IS NULL OR state = :state)
ORDER BY number DESC
