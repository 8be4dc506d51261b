-- All that the page of a run says and the register keeps; of one run, or of all.
SELECT id, started_ms, ended_ms, cut_off, state, conversations, messages, annotations, sought, scanned_bytes, hits,
    went_on, confirmed_by, program, sqlite
FROM run
WHERE :run IS NULL OR id = :run
ORDER BY id
