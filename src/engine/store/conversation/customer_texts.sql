SELECT text FROM msg WHERE id >= :first AND id < :first + 8192 AND role = 0 ORDER BY id LIMIT 3
