SELECT id, role, at_ms, text
FROM msg
WHERE id >= :id * 8192 AND id < :id * 8192 + 8192
ORDER BY id
