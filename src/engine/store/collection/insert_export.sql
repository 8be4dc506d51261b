INSERT INTO export (account, exported_ms, purpose, examples, destroy_by)
VALUES (:account, :exported_ms, :purpose, :examples, :destroy_by)
