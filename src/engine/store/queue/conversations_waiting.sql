-- What an account is still to review in open rounds.
SELECT round_item.conv AS conv
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
WHERE assignment.account = :account AND assignment.state = 0 AND round.state = 1
