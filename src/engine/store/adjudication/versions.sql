SELECT assignment.id AS assignment, account.display_name AS name
FROM assignment
JOIN account ON account.id = assignment.account
WHERE assignment.item = :item AND assignment.state = 1
ORDER BY assignment.id
