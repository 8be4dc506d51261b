SELECT id, at_ms, account, act, object, amount, purpose, previous, hash FROM audit ORDER BY id
