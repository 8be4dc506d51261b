SELECT record, offset, reason FROM refusal
WHERE import = :import
ORDER BY place
