-- Who was taken out can come back.
INSERT INTO round_reviewer (round, account)
SELECT :round, value FROM json_each(:accounts) WHERE true
ON CONFLICT (round, account) DO UPDATE SET former = 0
