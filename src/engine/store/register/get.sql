SELECT agency, margin_days, margin_wanted, known_day, id_key, generation, lock_minutes, target_percent FROM register WHERE id = 1
