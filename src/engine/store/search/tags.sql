SELECT tag.id AS id, tag.name AS name, count(conv.id) AS conversations
FROM tag
LEFT JOIN conv_tag ON conv_tag.tag = tag.id
LEFT JOIN conv ON conv.id = conv_tag.conv AND conv.due_on > :today
    AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
GROUP BY tag.id
ORDER BY tag.id
