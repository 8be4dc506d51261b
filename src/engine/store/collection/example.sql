-- The collection and the conversation of an example that the reader sees.
SELECT example.collection AS collection, example.conv AS conv
FROM example
WHERE example.id = :id AND (
    example.account = :reader
    OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = example.conv AND blind.account = example.account)
)
