SELECT
    example.id,
    example.conv,
    example.lesson,
    example.version,
    conv.lang,
    conv.started_ms,
    conv.due_on,
    coalesce((
        SELECT text FROM msg
        WHERE msg.id >= conv.id * 8192 AND msg.id < conv.id * 8192 + 8192 AND role = 0
        ORDER BY msg.id
        LIMIT 1
    ), '') AS opening,
    NOT EXISTS (SELECT 1 FROM example_message WHERE example_message.example = example.id) AS whole
FROM example
JOIN conv ON conv.id = example.conv
JOIN import ON import.id = conv.import
WHERE example.collection = :collection AND due_on > :today AND published_ms IS NOT NULL
    AND (
        example.account = :reader
        OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = example.conv AND blind.account = example.account)
    )
ORDER BY example.place, example.id
