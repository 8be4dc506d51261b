DELETE FROM round_frame
WHERE (stratum, piece) IN (
    SELECT round_frame.stratum, round_frame.piece
    FROM round
    JOIN round_stratum ON round_stratum.round = round.id
    JOIN round_frame ON round_frame.stratum = round_stratum.id
    WHERE round.state = 0
    LIMIT :limit
)
