UPDATE run
SET ended_ms = :at_ms, state = max(state, :state), sought = :sought, scanned_bytes = :scanned_bytes, hits = :hits,
    program = :program, sqlite = :sqlite
WHERE id = :id
