-- By the index of due days, not by that of months (hence the plus): what the month keeps is never looked at.
SELECT id, due_on, messages
FROM conv
WHERE +index_month = :month AND due_on <= :today AND (due_on, id) > (:after_day, :after)
    AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
ORDER BY due_on, id
LIMIT :limit
