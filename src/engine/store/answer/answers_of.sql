-- Answers of a conversation, with their texts.
SELECT id - :first AS seq, text
FROM msg
WHERE id >= :first AND id < :first + 8192 AND role IN (1, 2, 4)
    AND id > (SELECT min(id) FROM msg WHERE id >= :first AND id < :first + 8192 AND role = 0)
ORDER BY id
