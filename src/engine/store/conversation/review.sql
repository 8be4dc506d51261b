SELECT id, saved_ms, finished_ms, flagged
FROM review
WHERE conv = :id AND account = :account
