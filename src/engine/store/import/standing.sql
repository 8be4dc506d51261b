-- What was written on conversations of an import. Driven from what is written: that is little, conversations are many.
SELECT
    (SELECT count(*) FROM review JOIN conv ON conv.id = review.conv WHERE conv.import = :import) AS reviews,
    (SELECT count(*) FROM note JOIN conv ON conv.id = note.conv WHERE conv.import = :import) AS notes,
    (SELECT count(*) FROM conv_tag JOIN conv ON conv.id = conv_tag.conv WHERE conv.import = :import) AS tags,
    (SELECT count(*) FROM example JOIN conv ON conv.id = example.conv WHERE conv.import = :import) AS examples
