SELECT
    note.id AS id, note.seq AS seq, note.account AS account, account.display_name AS author,
    note.written_ms AS written_ms, note.text AS text, note.version AS version
FROM note
JOIN account ON account.id = note.account
WHERE note.conv = :id AND (
    note.account = :reader
    OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = note.conv AND blind.account = note.account)
)
ORDER BY note.id
