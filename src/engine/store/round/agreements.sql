SELECT criterion, measure, units, items, value, low, high
FROM round_agreement
WHERE round = :round
ORDER BY id
