-- Lists of populations of which something may not exist any more; some pieces at a time.
DELETE FROM round_frame
WHERE (stratum, piece) IN (
    SELECT round_frame.stratum, round_frame.piece
    FROM round
    JOIN round_stratum ON round_stratum.round = round.id
    JOIN round_frame ON round_frame.stratum = round_stratum.id
    WHERE round.frame_due_on <= :today
    LIMIT :limit
)
