-- What was written on conversations of an import, and on messages that it added to others. Driven from what is written:
-- that is little, conversations are many.
SELECT
    (SELECT count(*) FROM review JOIN conv ON conv.id = review.conv
        LEFT JOIN lengthening ON lengthening.import = :import AND lengthening.conv = conv.id
        WHERE conv.import = :import OR EXISTS (
            SELECT 1 FROM verdict WHERE verdict.review = review.id AND verdict.seq >= lengthening.first)) AS reviews,
    (SELECT count(*) FROM note JOIN conv ON conv.id = note.conv
        LEFT JOIN lengthening ON lengthening.import = :import AND lengthening.conv = conv.id
        WHERE conv.import = :import OR note.seq >= lengthening.first) AS notes,
    (SELECT count(*) FROM conv_tag JOIN conv ON conv.id = conv_tag.conv WHERE conv.import = :import) AS tags,
    (SELECT count(*) FROM example JOIN conv ON conv.id = example.conv
        LEFT JOIN lengthening ON lengthening.import = :import AND lengthening.conv = conv.id
        WHERE conv.import = :import OR EXISTS (
            SELECT 1 FROM example_message
            WHERE example_message.example = example.id AND example_message.seq >= lengthening.first)) AS examples
