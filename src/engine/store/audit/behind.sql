SELECT id, at_ms, account, act, object, amount, purpose, previous, hash
FROM audit
WHERE id > :entry
ORDER BY id
