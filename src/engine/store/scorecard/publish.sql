UPDATE scorecard
SET state = 1, changed_ms = :at_ms, published_ms = :at_ms, version = version + 1
WHERE id = :id AND version = :version AND state = 0
