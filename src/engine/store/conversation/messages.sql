SELECT id, role, at_ms, text, internal
FROM msg
WHERE id >= :id * 8192 AND id < :id * 8192 + 8192
ORDER BY id
