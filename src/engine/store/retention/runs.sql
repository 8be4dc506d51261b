SELECT started_ms, ended_ms, cut_off, state, conversations, messages, annotations
FROM run
ORDER BY id DESC
LIMIT :limit
