-- What was written on conversations of an import, and on messages that it added to others, as the reader sees it: a count of
-- what is written in a blind round would tell of it. Driven from what is written: that is little, conversations are many.
SELECT
    (SELECT count(*) FROM review JOIN conv ON conv.id = review.conv
        LEFT JOIN lengthening ON lengthening.import = :import AND lengthening.conv = conv.id
        WHERE (conv.import = :import OR EXISTS (
            SELECT 1 FROM verdict WHERE verdict.review = review.id AND verdict.seq >= lengthening.first))
            AND (review.account = :reader OR EXISTS (
                SELECT 1 FROM shown_review WHERE shown_review.id = review.id))) AS reviews,
    (SELECT count(*) FROM note JOIN conv ON conv.id = note.conv
        LEFT JOIN lengthening ON lengthening.import = :import AND lengthening.conv = conv.id
        WHERE (conv.import = :import OR note.seq >= lengthening.first)
            AND (note.account = :reader OR NOT EXISTS (
                SELECT 1 FROM blind WHERE blind.conv = note.conv AND blind.account = note.account))) AS notes,
    -- A tag that two have put on stands there once.
    (SELECT count(*) FROM (
        SELECT DISTINCT conv_tag.tag, conv_tag.conv FROM conv_tag JOIN conv ON conv.id = conv_tag.conv
        WHERE conv.import = :import
            AND (conv_tag.account = :reader OR NOT EXISTS (
                SELECT 1 FROM blind WHERE blind.conv = conv_tag.conv AND blind.account = conv_tag.account)))) AS tags,
    (SELECT count(*) FROM example JOIN conv ON conv.id = example.conv
        LEFT JOIN lengthening ON lengthening.import = :import AND lengthening.conv = conv.id
        WHERE (conv.import = :import OR EXISTS (
            SELECT 1 FROM example_message
            WHERE example_message.example = example.id AND example_message.seq >= lengthening.first))
            AND (example.account = :reader OR NOT EXISTS (
                SELECT 1 FROM blind WHERE blind.conv = example.conv AND blind.account = example.account))) AS examples
