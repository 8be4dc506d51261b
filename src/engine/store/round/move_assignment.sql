UPDATE assignment SET account = :account, leased_until_ms = NULL
WHERE id = :id
