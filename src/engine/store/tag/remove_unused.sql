DELETE FROM tag
WHERE NOT EXISTS (SELECT 1 FROM conv_tag WHERE conv_tag.tag = tag.id)
