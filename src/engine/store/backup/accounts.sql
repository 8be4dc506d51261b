-- Those who may manage the register first: there is always one while the others are changed.
SELECT * FROM account ORDER BY state <> 0 OR roles & 4 = 0, id
