SELECT round_frame.stratum, round_frame.numbers
FROM round_stratum
JOIN round_frame ON round_frame.stratum = round_stratum.id
WHERE round_stratum.round = :round
ORDER BY round_frame.stratum, round_frame.piece
