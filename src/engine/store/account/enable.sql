UPDATE account
SET state = iif(password = '', 1, 0), epoch = epoch + 1, version = version + 1
WHERE id = :id AND state = 2
