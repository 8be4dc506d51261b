UPDATE example
SET lesson = :lesson, version = version + 1
WHERE id = :id AND version = :version
