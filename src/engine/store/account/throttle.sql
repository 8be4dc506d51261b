-- The place itself if the account has signed in from it, else all others together.
SELECT known, failures, waits_from_ms, waits_until_ms
FROM throttle
WHERE account = :account AND (place = :place AND known = 1 OR place = :elsewhere)
ORDER BY known DESC
LIMIT 1
