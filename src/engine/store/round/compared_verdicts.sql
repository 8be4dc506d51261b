-- What each reviewer said of conversations that several have finished and nobody still reviews; `closing`: or on which
-- nobody waits any longer, as the round is closed.
SELECT round_item.id AS item, assignment.account, locked_verdict.seq, locked_verdict.verdict
FROM round
JOIN round_item ON round_item.round = round.id
JOIN assignment ON assignment.item = round_item.id AND assignment.state = 1
JOIN locked_verdict ON locked_verdict.assignment = assignment.id
WHERE round.id = :round
    AND (:closing OR round.state = 2 OR NOT EXISTS (SELECT 1 FROM awaited WHERE awaited.item = round_item.id))
    AND (SELECT count(*) FROM assignment AS finished WHERE finished.item = round_item.id AND finished.state = 1) > 1
ORDER BY round_item.id, locked_verdict.seq, assignment.account
