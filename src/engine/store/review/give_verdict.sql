INSERT INTO verdict (review, seq, verdict, given_ms)
VALUES (:review, :seq, :verdict, :given_ms)
ON CONFLICT (review, seq) DO UPDATE SET verdict = excluded.verdict, given_ms = excluded.given_ms
