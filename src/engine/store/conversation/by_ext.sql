SELECT conv.id, conv.number, conv.import, conv.due_on, conv.index_month, conv.rating, conv.rules, conv.changed,
    import.published_ms IS NOT NULL AS published
FROM conv JOIN import ON import.id = conv.import
WHERE conv.ext = :ext
