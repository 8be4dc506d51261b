UPDATE account
SET state = 2, code = '', code_ends_ms = 0, epoch = epoch + 1, version = version + 1
WHERE id = :id AND state <> 2
