UPDATE run SET waits = :waits, confirmed_by = :confirmed_by WHERE id = :id AND ended_ms IS NULL
