INSERT INTO leak_check (account, begun_ms, seed, rules_from, rules_to, frame, size)
VALUES (:account, :begun_ms, :seed, :rules_from, :rules_to, :frame, :size)
