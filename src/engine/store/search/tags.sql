-- A tag that stands only where the reader does not see it is not there.
SELECT tag.id AS id, tag.name AS name, count(DISTINCT conv.id) AS conversations
FROM tag
LEFT JOIN conv_tag ON conv_tag.tag = tag.id AND (
    conv_tag.account = :reader
    OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = conv_tag.conv AND blind.account = conv_tag.account)
)
LEFT JOIN conv ON conv.id = conv_tag.conv AND conv.due_on > :today
    AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
WHERE conv_tag.tag IS NOT NULL OR NOT EXISTS (SELECT 1 FROM conv_tag AS hidden WHERE hidden.tag = tag.id)
GROUP BY tag.id
ORDER BY tag.id
