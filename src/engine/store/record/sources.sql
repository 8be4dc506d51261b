SELECT source.id AS id, source.code AS code, count(*) AS imports
FROM import JOIN source ON source.id = import.source
WHERE import.published_ms IS NOT NULL
GROUP BY source.id
ORDER BY source.id
