-- Who was asked for which conversation of a round, and whether somebody is waited for.
SELECT assignment.id, assignment.item, assignment.account, assignment.part, assignment.called, assignment.state,
    assignment.skipped, assignment.done_ms, coalesce(assignment.leased_until_ms, 0) > :now_ms AS leased,
    EXISTS (SELECT 1 FROM awaited WHERE awaited.item = assignment.item) AS awaited
FROM round_item
JOIN assignment ON assignment.item = round_item.id
WHERE round_item.round = :round
ORDER BY assignment.item, assignment.part
