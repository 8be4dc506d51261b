INSERT INTO criterion_value (review, criterion, value, cause, given_ms)
VALUES (:review, :criterion, :value, :cause, :given_ms)
ON CONFLICT (review, criterion) DO UPDATE
SET value = excluded.value, cause = excluded.cause, given_ms = excluded.given_ms
