UPDATE round SET state = 1, drawn_ms = :at_ms
WHERE id = :id AND state = 0
