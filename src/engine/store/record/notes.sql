SELECT import.published_ms AS published_ms, account.display_name AS display_name, import.notes_kept AS notes_kept,
    coalesce(import.notes_reason, '') AS notes_reason
FROM import JOIN account ON account.id = import.account
WHERE import.published_ms IS NOT NULL AND import.notes_kept > 0
ORDER BY import.id DESC
