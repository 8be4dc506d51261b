SELECT id, started_ms, ended_ms, cut_off, state, conversations, messages, annotations, sought, scanned_bytes, hits, went_on
FROM run
ORDER BY id DESC
LIMIT :limit
