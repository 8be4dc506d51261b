SELECT id - :first AS seq, role, at_ms, text
FROM msg
WHERE id >= :first AND id < :first + 8192 AND internal = 0
    AND (:whole OR id - :first IN (SELECT seq FROM example_message WHERE example = :example))
ORDER BY id
