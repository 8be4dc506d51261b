SELECT EXISTS (SELECT 1 FROM round WHERE state = 0) OR EXISTS (
    SELECT 1
    FROM round
    JOIN round_stratum ON round_stratum.round = round.id
    JOIN round_frame ON round_frame.stratum = round_stratum.id
    WHERE round.frame_due_on <= :today
) AS untidy
