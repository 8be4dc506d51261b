SELECT conv, flagged, finished_ms IS NOT NULL AS finished
FROM review
WHERE account = :account AND conv IN (SELECT value FROM json_each(:ids))
