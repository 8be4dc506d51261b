-- Those of the drawn conversations that may be shown, with their languages.
SELECT id, lang
FROM conv
WHERE id IN (SELECT value FROM json_each(:ids)) AND due_on > :today
    AND import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
