SELECT id, at_ms, account, act, object, amount, purpose, previous, hash
FROM audit
WHERE act = 'retention_recorded'
ORDER BY object, id
