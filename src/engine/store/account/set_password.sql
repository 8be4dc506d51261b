UPDATE account
SET state = 0, password = :password, password_changed_ms = :at_ms, code = '', code_ends_ms = 0, epoch = epoch + 1, version = version + 1
WHERE id = :id AND epoch = :epoch
