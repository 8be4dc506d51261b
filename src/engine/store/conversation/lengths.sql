SELECT conv.id AS id, conv.messages AS messages
FROM json_each(:ids) AS wanted
CROSS JOIN conv ON conv.id = wanted.value
ORDER BY wanted.key
