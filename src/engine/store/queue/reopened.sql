-- One account's finished assignments of a conversation in open rounds that ask for it by this scorecard, where another reviewer
-- is still waited for and none could be read, or none was ever asked: what one says alone nobody compares, and it counts as it
-- stands in the end.
SELECT assignment.id AS id
FROM round_item
JOIN round ON round.id = round_item.round
JOIN assignment ON assignment.item = round_item.id
WHERE round_item.conv = :conv AND round.state = 1 AND assignment.account = :account AND assignment.state = 1
    AND (:scorecard IS NULL OR round.scorecard IS NULL OR round.scorecard = :scorecard)
    AND (
        EXISTS (SELECT 1 FROM awaited WHERE awaited.item = round_item.id)
        AND NOT EXISTS (
            SELECT 1 FROM shown_asked
            WHERE shown_asked.item = round_item.id AND shown_asked.assignment <> assignment.id
        )
        OR NOT EXISTS (
            SELECT 1 FROM assignment AS other
            WHERE other.item = round_item.id AND other.id <> assignment.id AND other.part >= 0
        )
    )
