-- The languages of those who review in a round.
SELECT account.languages
FROM round_reviewer
JOIN account ON account.id = round_reviewer.account
WHERE round_reviewer.round = :round
