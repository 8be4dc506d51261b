-- The message at a place, or the first that is not judged yet.
SELECT place, leak_check_message.conv AS conv, seq, finding, conv.number AS number, msg.role AS role, msg.text AS text
FROM leak_check_message
JOIN conv ON conv.id = leak_check_message.conv
JOIN import ON import.id = conv.import AND import.published_ms IS NOT NULL
JOIN msg ON msg.id = conv.id * 8192 + seq
WHERE leak_check = :check AND conv.due_on > :today AND CASE WHEN :place IS NULL THEN finding IS NULL ELSE place = :place END
ORDER BY place
LIMIT 1
