-- The conversations of a round that were reviewed, and what they are: of which a review is finished, or in which there is
-- nothing to judge as all say who were asked for it (skipped as unreadable or off topic).
SELECT round_item.id AS item, round_item.conv, conv.number, round_item.stratum, round_item.settled_ms, conv.lang,
    conv.channel, conv.topic,
    EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.called = 1) AS called
FROM round_item
JOIN conv ON conv.id = round_item.conv
WHERE round_item.round = :round AND (
    EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.state = 1)
    OR (
        EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.part >= 0)
        AND NOT EXISTS (
            SELECT 1 FROM assignment
            WHERE assignment.item = round_item.id AND assignment.part >= 0
                AND NOT (assignment.state = 2 AND assignment.skipped IN (2, 3))
        )
    )
)
ORDER BY round_item.id
