UPDATE assignment
SET state = 0, done_ms = NULL, leased_until_ms = :until_ms
WHERE id = :id
