UPDATE round_reviewer SET former = 1
WHERE round = :round AND account NOT IN (SELECT value FROM json_each(:accounts))
