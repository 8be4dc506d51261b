DELETE FROM conv_tag
WHERE tag = :tag AND conv = :conv AND (
    account = :account
    OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = conv_tag.conv AND blind.account = conv_tag.account)
)
