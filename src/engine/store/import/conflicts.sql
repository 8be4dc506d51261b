SELECT record, offset, conversation, reason, message FROM conflict
WHERE import = :import
ORDER BY place
