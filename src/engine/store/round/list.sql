-- Rounds, and how far the work of each is: `others` of whoever reads it have something in it that they did not skip.
SELECT round.id, round.name, round.state, round.kind, round.closes_on, round.closed_ms, round.version,
    (SELECT count(*) FROM round_item WHERE round_item.round = round.id) AS conversations,
    coalesce(work.others, 0) AS others, coalesce(work.assignments, 0) AS assignments,
    coalesce(work.finished, 0) AS finished
FROM round
LEFT JOIN (
    SELECT round_item.round AS round,
        count(DISTINCT iif(
            :account IS NULL OR assignment.account = :account OR assignment.state = 2, NULL, assignment.account
        )) AS others,
        count(*) FILTER (WHERE assignment.part >= 0) AS assignments,
        count(*) FILTER (WHERE assignment.state = 1) AS finished
    FROM round_item
    JOIN assignment ON assignment.item = round_item.id
    WHERE :id IS NULL OR round_item.round = :id
    GROUP BY round_item.round
) AS work ON work.round = round.id
WHERE round.state > 0 AND (:id IS NULL OR round.id = :id)
ORDER BY round.state, iif(round.state = 1, round.closes_on, 0), round.closed_ms DESC, round.id DESC
