-- What is reserved comes first, then what the plan says; last what the reviewer has flagged to come back to.
SELECT assignment.id AS assignment, assignment.item AS item, assignment.account AS account, assignment.part AS part,
    conv.id AS conv, conv.number AS number
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
JOIN conv ON conv.id = round_item.conv
LEFT JOIN review ON review.account = :account AND review.conv = conv.id
WHERE assignment.account = :account AND assignment.state = 0 AND round.state = 1
    AND (:round IS NULL OR round.id = :round)
    AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
ORDER BY coalesce(review.flagged, 0), coalesce(assignment.leased_until_ms > :now_ms, 0) DESC,
    round.closes_on, round.id, round_item.place
LIMIT 1
