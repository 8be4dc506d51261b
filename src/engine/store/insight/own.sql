-- Of each reviewer the answers of closed rounds that several reviewed, and those of them of which they said what stands: what
-- was settled, else what all said. Where they differ and nothing was settled nothing stands.
WITH answer AS (
    SELECT round_item.id AS item, locked_verdict.seq AS seq,
        coalesce(
            settled_verdict.verdict,
            iif(min(locked_verdict.verdict) = max(locked_verdict.verdict), min(locked_verdict.verdict), NULL)
        ) AS stands
    FROM round
    JOIN round_item ON round_item.round = round.id
    JOIN assignment ON assignment.item = round_item.id AND assignment.state = 1
    JOIN locked_verdict ON locked_verdict.assignment = assignment.id
    LEFT JOIN settled_verdict ON settled_verdict.item = round_item.id AND settled_verdict.seq = locked_verdict.seq
        AND round_item.settled_ms IS NOT NULL
    WHERE round.state = 2 AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = round_item.conv)
    GROUP BY round_item.id, locked_verdict.seq
    HAVING count(*) > 1
)
SELECT assignment.account = :reader AS is_own, sum(locked_verdict.verdict = answer.stands) AS agreed, count(*) AS answers
FROM answer
JOIN assignment ON assignment.item = answer.item AND assignment.state = 1
JOIN locked_verdict ON locked_verdict.assignment = assignment.id AND locked_verdict.seq = answer.seq
WHERE answer.stands IS NOT NULL
GROUP BY assignment.account
