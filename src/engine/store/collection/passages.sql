-- The messages that the examples of a collection show, in the order of examples.sql.
SELECT
    example.id AS example,
    msg.id - example.conv * 8192 AS seq,
    msg.role AS role,
    msg.at_ms AS at_ms,
    msg.text AS text
FROM example
CROSS JOIN conv ON conv.id = example.conv
CROSS JOIN import ON import.id = conv.import
CROSS JOIN msg ON msg.id >= example.conv * 8192 AND msg.id < example.conv * 8192 + 8192
    AND msg.internal = 0
WHERE example.collection = :collection AND due_on > :today AND published_ms IS NOT NULL
    AND (
        example.account = :reader
        OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = example.conv AND blind.account = example.account)
    )
    AND (
        NOT EXISTS (SELECT 1 FROM example_message WHERE example_message.example = example.id)
        OR EXISTS (
            SELECT 1 FROM example_message
            WHERE example_message.example = example.id AND seq = msg.id - example.conv * 8192
        )
    )
ORDER BY example.place, example.id, msg.id
