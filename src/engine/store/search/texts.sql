SELECT role, text
FROM msg
WHERE id >= :id * 8192 AND id < :id * 8192 + 8192 AND role <> 3
ORDER BY id
