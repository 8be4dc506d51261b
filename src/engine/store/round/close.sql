UPDATE round SET state = 2, closed_ms = :at_ms, closed_by = :account, version = version + 1
WHERE id = :id AND state = 1
