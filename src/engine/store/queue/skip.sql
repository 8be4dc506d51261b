UPDATE assignment
SET state = 2, skipped = :skipped, leased_until_ms = NULL
WHERE id = :id
