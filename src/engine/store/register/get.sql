SELECT agency, margin_days, known_day, id_key, generation, lock_minutes, target_percent FROM register WHERE id = 1
