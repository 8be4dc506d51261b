UPDATE run SET waits = :waits, cut_off = :cut_off WHERE id = :id AND ended_ms IS NULL
