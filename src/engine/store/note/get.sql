SELECT note.conv AS conv, note.account AS account
FROM note
WHERE note.id = :id AND (
    note.account = :reader
    OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = note.conv AND blind.account = note.account)
)
