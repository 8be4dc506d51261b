-- The conversations of a round that this account was asked to review in any round, can be asked for yet, or reviews unasked.
SELECT round_item.conv AS conv
FROM round_item
WHERE round_item.round = :round AND (
    EXISTS (
        SELECT 1 FROM round_item AS asked
        JOIN assignment ON assignment.item = asked.id
        WHERE asked.conv = round_item.conv AND assignment.account = :account
    )
    OR EXISTS (SELECT 1 FROM can_come WHERE can_come.conv = round_item.conv AND can_come.account = :account)
    OR EXISTS (SELECT 1 FROM review WHERE review.account = :account AND review.conv = round_item.conv)
)
