INSERT INTO audit (id, at_ms, account, act, object, amount, purpose, previous, hash)
VALUES (:id, :at_ms, :account, :act, :object, :amount, :purpose, :previous, :hash)
