SELECT tag.id AS id, tag.name AS name
FROM conv_tag
JOIN tag ON tag.id = conv_tag.tag
WHERE conv_tag.conv = :id AND (
    conv_tag.account = :reader
    OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = conv_tag.conv AND blind.account = conv_tag.account)
)
GROUP BY tag.id
ORDER BY min(conv_tag.added_ms), tag.id
