INSERT INTO settled_verdict (item, seq, verdict)
VALUES (:item, :seq, :verdict)
ON CONFLICT (item, seq) DO UPDATE SET verdict = excluded.verdict
