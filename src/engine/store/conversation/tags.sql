SELECT tag.id AS id, tag.name AS name
FROM conv_tag
JOIN tag ON tag.id = conv_tag.tag
WHERE conv_tag.conv = :id
ORDER BY conv_tag.added_ms, tag.id
