-- The texts of messages, as far as they may be shown, each with the place of its message among those asked for.
SELECT wanted.key AS place, substr(msg.text, 1, :characters) AS text, conv.topic AS topic, conv.lang AS lang
FROM json_each(:messages) AS wanted
CROSS JOIN msg ON msg.id = wanted.value
CROSS JOIN conv ON conv.id = wanted.value / 8192
WHERE conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
ORDER BY wanted.key
