SELECT id, scale, weight, critical, condition, lang, causes
FROM criterion
WHERE scorecard = :scorecard
ORDER BY place
