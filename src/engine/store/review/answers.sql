SELECT id - :first AS seq
FROM msg
WHERE id >= :first AND id < :first + 8192 AND role IN (1, 2, 4)
    AND id > (SELECT min(id) FROM msg WHERE id >= :first AND id < :first + 8192 AND role = 0)
ORDER BY id
