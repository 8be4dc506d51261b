UPDATE note
SET text = :text, changed_ms = :changed_ms, version = version + 1
WHERE id = :id AND version = :version
