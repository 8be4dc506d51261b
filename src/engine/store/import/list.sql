SELECT import.id, import.published_ms, account.display_name, source.code, import.read, import.imported, import.refused
FROM import
JOIN account ON account.id = import.account
JOIN source ON source.id = import.source
WHERE import.published_ms IS NOT NULL
ORDER BY import.id DESC
LIMIT :limit
