UPDATE mapping
SET text = :text, account = :account, saved_ms = :saved_ms, version = version + 1
WHERE id = :id AND name = :name AND version = :version
