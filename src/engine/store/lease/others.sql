SELECT 1 AS found
FROM lease
WHERE name GLOB 'instance *' AND owner <> :owner AND until_ms BETWEEN :now + 1 AND :now + :lasts_ms
