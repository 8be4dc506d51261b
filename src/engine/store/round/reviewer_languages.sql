-- The languages of those who review in a round and can go on.
SELECT account.languages
FROM round_reviewer
JOIN account ON account.id = round_reviewer.account
WHERE round_reviewer.round = :round AND round_reviewer.former = 0 AND account.roles & 1 <> 0 AND account.state <> 2
