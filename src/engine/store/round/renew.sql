UPDATE round SET version = version + 1
WHERE id = :id AND state = 1 AND version = :version
