UPDATE run
SET ended_ms = :at_ms, state = max(state, :state), sought = :sought, scanned_bytes = :scanned_bytes, hits = :hits,
    went_on = :went_on, program = :program, sqlite = :sqlite
WHERE id = :id
