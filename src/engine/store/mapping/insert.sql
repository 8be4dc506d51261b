INSERT INTO mapping (name, text, account, saved_ms)
VALUES (:name, :text, :account, :saved_ms)
