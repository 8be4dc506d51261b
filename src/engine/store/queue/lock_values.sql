-- Values of the criteria for which the round asks. One without a scorecard asks for none.
INSERT INTO locked_value (assignment, criterion, value)
SELECT :assignment, criterion, value
FROM criterion_value
WHERE review = :review AND criterion IN (
    SELECT criterion.id
    FROM assignment
    JOIN round_item ON round_item.id = assignment.item
    JOIN round ON round.id = round_item.round
    JOIN criterion ON criterion.scorecard = round.scorecard
    WHERE assignment.id = :assignment
)
