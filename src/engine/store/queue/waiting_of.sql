-- One account's assignments of a conversation that wait in open rounds for a review by this scorecard.
SELECT assignment.id AS id
FROM round_item
JOIN round ON round.id = round_item.round
JOIN assignment ON assignment.item = round_item.id
WHERE round_item.conv = :conv AND round.state = 1 AND assignment.account = :account AND assignment.state = 0
    AND (round.scorecard IS NULL OR round.scorecard IS :scorecard)
