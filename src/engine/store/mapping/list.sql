SELECT mapping.id AS id, mapping.text AS text, mapping.saved_ms AS saved_ms, mapping.version AS version, account.display_name AS saved_by
FROM mapping
JOIN account ON account.id = mapping.account
ORDER BY mapping.name
