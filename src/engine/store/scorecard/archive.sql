UPDATE scorecard
SET state = 2, changed_ms = :at_ms, archived_ms = :at_ms, version = version + 1
WHERE state = 1
