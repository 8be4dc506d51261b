SELECT id, at_ms, account, act, object, amount, purpose, previous, hash
FROM audit
WHERE id > :entry AND EXISTS (SELECT 1 FROM audit AS last WHERE last.id = :entry AND last.hash = :hash)
ORDER BY id
