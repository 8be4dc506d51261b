-- One account's assignment of a conversation in an open round, if it is in this state. Who was taken out of the round takes
-- nothing back that was passed.
SELECT assignment.id AS assignment, assignment.item AS item, assignment.account AS account, assignment.part AS part,
    conv.id AS conv, conv.number AS number
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
JOIN conv ON conv.id = round_item.conv
WHERE assignment.item = :item AND assignment.account = :account AND assignment.state = :state
    AND assignment.part >= 0 AND round.state = 1
    AND (:state <> 2 OR EXISTS (
        SELECT 1 FROM round_reviewer
        WHERE round_reviewer.round = round.id AND round_reviewer.account = :account AND round_reviewer.former = 0
    ))
    AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
