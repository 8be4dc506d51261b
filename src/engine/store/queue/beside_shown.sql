-- Assignments in open rounds that wait beside a review that others could read of somebody who was asked: of all conversations, or
-- of those for which one account is waited. Where nobody has finished, one of those who wait stays: who can come before who
-- cannot, and whose review could be read before whoever could read it.
SELECT assignment.id AS id
FROM round
CROSS JOIN round_item ON round_item.round = round.id
CROSS JOIN assignment ON assignment.item = round_item.id
WHERE round.state = 1 AND assignment.state = 0
    AND (
        :account IS NULL OR EXISTS (
            SELECT 1 FROM assignment AS own
            WHERE own.item = round_item.id AND own.account = :account AND own.state = 0
        )
    )
    AND EXISTS (SELECT 1 FROM shown_asked WHERE shown_asked.item = round_item.id)
    AND CASE
        WHEN EXISTS (SELECT 1 FROM assignment AS done WHERE done.item = round_item.id AND done.state = 1)
        THEN EXISTS (
            SELECT 1 FROM shown_asked
            WHERE shown_asked.item = round_item.id AND shown_asked.assignment <> assignment.id
        )
        ELSE assignment.id <> (
            SELECT waiting.id
            FROM assignment AS waiting
            JOIN account ON account.id = waiting.account
            WHERE waiting.item = round_item.id AND waiting.state = 0
            ORDER BY
                account.state <> 2 AND account.roles & 1 <> 0 DESC,
                waiting.id IN (SELECT shown.assignment FROM shown_asked AS shown WHERE shown.item = round_item.id) DESC,
                waiting.part
            LIMIT 1
        )
    END
