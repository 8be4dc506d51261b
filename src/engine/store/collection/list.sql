SELECT
    collection.id,
    collection.name,
    collection.aim,
    collection.owner,
    account.display_name AS owner_name,
    collection.created_ms,
    collection.version,
    count(conv.id) AS examples,
    min(conv.due_on) AS first_due_on
FROM collection
JOIN account ON account.id = collection.owner
LEFT JOIN example ON example.collection = collection.id AND (
    example.account = :reader
    OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = example.conv AND blind.account = example.account)
)
LEFT JOIN conv ON conv.id = example.conv AND conv.due_on > :today
    AND EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND published_ms IS NOT NULL)
GROUP BY collection.id
