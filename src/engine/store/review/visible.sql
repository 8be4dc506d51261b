SELECT number
FROM conv
JOIN import ON import.id = conv.import
WHERE conv.id = :conv AND due_on > :today AND published_ms IS NOT NULL
