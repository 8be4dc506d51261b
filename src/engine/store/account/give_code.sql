UPDATE account
SET state = 1, password = '', code = :code, code_ends_ms = :code_ends_ms, code_by = :code_by, epoch = epoch + 1, version = version + 1
WHERE id = :id AND state <> 2
