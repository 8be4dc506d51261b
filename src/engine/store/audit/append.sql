INSERT INTO audit (at_ms, account, act, object, amount, purpose)
VALUES (:at_ms, :account, :act, :object, :amount, :purpose)
