SELECT import.id AS id, coalesce(import.published_ms, undo.published_ms) AS published_ms, account.display_name AS display_name,
    source.code AS code, import.not_older_than AS not_older_than, import.read AS read, import.imported AS imported,
    import.replaced AS replaced, import.skipped AS skipped, import.older AS older, import.conflicts AS conflicts, import.refused AS refused,
    import.notes_dropped AS notes_dropped, import.notes_kept AS notes_kept, coalesce(import.notes_reason, '') AS notes_reason,
    undo.undone_ms AS undone_ms, undoer.display_name AS undone_by
FROM import
JOIN account ON account.id = import.account
JOIN source ON source.id = import.source
LEFT JOIN import_undo AS undo ON undo.import = import.id
LEFT JOIN account AS undoer ON undoer.id = undo.account
WHERE (import.published_ms IS NOT NULL OR undo.import IS NOT NULL) AND (:id IS NULL OR import.id = :id)
ORDER BY import.id DESC
LIMIT :limit
