UPDATE round SET closes_on = :closes_on, version = version + 1
WHERE id = :id AND state = 1 AND version = :version
