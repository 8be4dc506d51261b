-- How far all others of a round are together.
SELECT
    count(DISTINCT assignment.account) FILTER (WHERE assignment.state <> 2) AS people,
    count(*) FILTER (WHERE assignment.state = 1) AS finished,
    count(*) AS assignments
FROM round_item
JOIN assignment ON assignment.item = round_item.id
WHERE round_item.round = :round AND assignment.account <> :account AND assignment.part >= 0
