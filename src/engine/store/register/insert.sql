INSERT INTO register (id, agency, created_ms, margin_days, known_day, id_key, generation)
VALUES (1, :agency, :created_ms, :margin_days, :known_day, :id_key, 0)
