INSERT INTO note (conv, seq, account, written_ms, text)
VALUES (:conv, :seq, :account, :written_ms, :text)
