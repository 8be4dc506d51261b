INSERT INTO round_item (round, stratum, conv, number, place)
VALUES (:round, :stratum, :conv, :number, :place)
