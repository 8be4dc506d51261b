DELETE FROM msg
WHERE id IN (SELECT id FROM msg WHERE id >= :first AND id < :first + 8192 ORDER BY id LIMIT :limit)
