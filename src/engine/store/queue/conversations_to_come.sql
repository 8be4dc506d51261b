-- What an account is still to review in open rounds, and what can come to it there, as `can_come` says it.
SELECT round_item.conv AS conv
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
WHERE assignment.account = :account AND assignment.state = 0 AND round.state = 1
UNION
SELECT round_item.conv
FROM round_reviewer
CROSS JOIN round ON round.id = round_reviewer.round
CROSS JOIN round_item ON round_item.round = round.id
WHERE round_reviewer.account = :account AND round_reviewer.former = 0 AND round.state = 1
    AND EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.state = 0)
    AND NOT EXISTS (
        SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.account = :account
    )
