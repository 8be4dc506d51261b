-- Only what came after the marks is looked at, so that it is little. Tags have no number of their own, and are few.
-- Of a conversation that the import made longer, anything that is new counts.
SELECT EXISTS (SELECT 1 FROM review JOIN conv ON conv.id = review.conv WHERE review.id > :review AND (conv.import = :import
        OR EXISTS (SELECT 1 FROM lengthening WHERE lengthening.import = :import AND lengthening.conv = conv.id)))
    OR EXISTS (SELECT 1 FROM note JOIN conv ON conv.id = note.conv WHERE note.id > :note AND (conv.import = :import
        OR EXISTS (SELECT 1 FROM lengthening WHERE lengthening.import = :import AND lengthening.conv = conv.id)))
    OR EXISTS (SELECT 1 FROM example JOIN conv ON conv.id = example.conv WHERE example.id > :example AND (conv.import = :import
        OR EXISTS (SELECT 1 FROM lengthening WHERE lengthening.import = :import AND lengthening.conv = conv.id)))
    OR EXISTS (SELECT 1 FROM conv_tag JOIN conv ON conv.id = conv_tag.conv WHERE conv.import = :import) AS written
