-- Not those to which the import brought no more than another rating.
SELECT count(*) AS n
FROM lengthening JOIN conv ON conv.id = lengthening.conv
WHERE lengthening.import = :import AND lengthening.first < conv.messages
