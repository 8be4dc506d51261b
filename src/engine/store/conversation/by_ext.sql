SELECT conv.id, conv.import, conv.due_on, conv.index_month, conv.rules, conv.changed,
    import.published_ms IS NOT NULL AS published
FROM conv JOIN import ON import.id = conv.import
WHERE conv.ext = :ext
