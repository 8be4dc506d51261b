-- What was drawn and is there, with the number that its conversation has now.
SELECT round_item.stratum, round_item.number, conv.number AS actual
FROM round_item
JOIN conv ON conv.id = round_item.conv
WHERE round_item.round = :round
