-- What stands of each answer: what was settled to the end, else what the first of those said who have finished.
SELECT round_item.id AS item, locked_verdict.seq, coalesce(settled_verdict.verdict, locked_verdict.verdict) AS verdict
FROM round_item
JOIN assignment ON assignment.item = round_item.id AND assignment.part = (
    SELECT min(part) FROM assignment AS finished WHERE finished.item = round_item.id AND finished.state = 1
)
JOIN locked_verdict ON locked_verdict.assignment = assignment.id
LEFT JOIN settled_verdict ON settled_verdict.item = round_item.id AND settled_verdict.seq = locked_verdict.seq
    AND round_item.settled_ms IS NOT NULL
WHERE round_item.round = :round
ORDER BY round_item.id, locked_verdict.seq
