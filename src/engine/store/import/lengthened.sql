-- Not those to which the import brought no more than another rating.
SELECT count(*) AS n
FROM lengthening JOIN conv ON conv.id = lengthening.conv
WHERE lengthening.import = :import AND lengthening.first < conv.messages
    AND NOT EXISTS (
        SELECT 1 FROM lengthening AS later
        WHERE later.conv = lengthening.conv AND later.import > lengthening.import AND later.first = lengthening.first
    )
