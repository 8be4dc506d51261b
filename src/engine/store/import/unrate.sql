-- The rating is again what it was before the import.
UPDATE conv
SET rating = (SELECT rating FROM lengthening WHERE import = :import AND conv = :conv)
WHERE id = :conv
