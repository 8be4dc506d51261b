INSERT INTO run (started_ms, cut_off, state, waits) VALUES (:started_ms, :cut_off, :state, :waits)
