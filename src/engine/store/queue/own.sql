-- One account's assignment of a conversation in an open round, if it is in this state.
SELECT assignment.id AS assignment, assignment.item AS item, assignment.account AS account, assignment.part AS part,
    conv.number AS number
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
JOIN conv ON conv.id = round_item.conv
WHERE assignment.item = :item AND assignment.account = :account AND assignment.state = :state
    AND assignment.part >= 0 AND round.state = 1
    AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
