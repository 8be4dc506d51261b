-- Who was asked for which conversation of a round, and who of them can go on.
SELECT assignment.id, assignment.item, assignment.account, assignment.part, assignment.called, assignment.state,
    assignment.skipped, coalesce(assignment.leased_until_ms, 0) > :now_ms AS leased,
    account.state = 2 OR account.roles & 1 = 0 AS gone
FROM round_item
JOIN assignment ON assignment.item = round_item.id
JOIN account ON account.id = assignment.account
WHERE round_item.round = :round
ORDER BY assignment.item, assignment.part
