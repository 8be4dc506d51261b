INSERT INTO throttle (account, place, known, failures, waits_from_ms, waits_until_ms)
VALUES (:account, :place, :known, :failures, :waits_from_ms, :waits_until_ms)
ON CONFLICT (account, place) DO UPDATE
SET failures = :failures, waits_from_ms = :waits_from_ms, waits_until_ms = :waits_until_ms
