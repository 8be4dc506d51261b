SELECT agency, margin_days, known_day, id_key, generation FROM register WHERE id = 1
