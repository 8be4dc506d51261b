INSERT INTO answer_judged (conv, seq, hash) VALUES (:conv, :seq, :hash)
ON CONFLICT (conv, seq) DO UPDATE SET hash = excluded.hash WHERE hash <> excluded.hash
