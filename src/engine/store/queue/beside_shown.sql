-- Assignments in open rounds that wait beside a review of somebody else who was asked, and which others could read: of one
-- account, or of all. Of all, the first of those who could be read stays, so that a conversation keeps a reviewer.
SELECT assignment.id AS id
FROM round
CROSS JOIN round_item ON round_item.round = round.id
CROSS JOIN assignment ON assignment.item = round_item.id
WHERE round.state = 1 AND assignment.state = 0 AND (:account IS NULL OR assignment.account = :account)
    AND EXISTS (
        SELECT 1 FROM shown_asked
        JOIN assignment AS beside ON beside.id = shown_asked.assignment
        WHERE shown_asked.item = round_item.id AND beside.id <> assignment.id
            AND (
                :account IS NOT NULL OR beside.state = 1 OR beside.part < assignment.part
                OR assignment.id NOT IN (SELECT shown.assignment FROM shown_asked AS shown WHERE shown.item = round_item.id)
            )
    )
