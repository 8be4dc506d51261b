-- Twice is once, but for a tag that another one has put on unseen.
INSERT INTO conv_tag (tag, conv, account, added_ms)
SELECT :tag, :conv, :account, :added_ms
WHERE NOT EXISTS (
    SELECT 1 FROM conv_tag
    WHERE conv_tag.tag = :tag AND conv_tag.conv = :conv AND (
        conv_tag.account = :account
        OR NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = conv_tag.conv AND blind.account = conv_tag.account)
    )
)
