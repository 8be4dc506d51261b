-- What tells one state of all that was judged in a round from another.
SELECT
    count(DISTINCT round_item.id) AS items,
    count(*) FILTER (WHERE assignment.state = 1) AS finished,
    count(*) FILTER (WHERE assignment.state = 2) AS skipped,
    coalesce(max(assignment.done_ms), 0) AS done_ms,
    coalesce(max(round_item.settled_ms), 0) AS settled_ms,
    (
        SELECT coalesce(sum((settled_verdict.verdict + 1) * (settled_verdict.seq + 1) * (settled.id % 1009 + 1)), 0)
        FROM round_item AS settled
        JOIN settled_verdict ON settled_verdict.item = settled.id
        WHERE settled.round = :round
    ) AS verdicts,
    (
        SELECT coalesce(sum((coalesce(settled_value.value, 5) + 1) * (settled_value.criterion + 1) * (settled.id % 1009 + 1)), 0)
        FROM round_item AS settled
        JOIN settled_value ON settled_value.item = settled.id
        WHERE settled.round = :round
    ) AS given,
    (SELECT version FROM round WHERE id = :round) AS version
FROM round_item
JOIN assignment ON assignment.item = round_item.id
WHERE round_item.round = :round
