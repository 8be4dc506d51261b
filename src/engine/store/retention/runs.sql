SELECT id, started_ms, ended_ms, cut_off, state, conversations, messages, annotations, sought, scanned_bytes, hits
FROM run
ORDER BY id DESC
LIMIT :limit
