-- Whether this account was asked to review a conversation in any round, can be asked for it yet, or reviews it unasked.
SELECT EXISTS (
    SELECT 1 FROM round_item
    JOIN assignment ON assignment.item = round_item.id
    WHERE round_item.conv = :conv AND assignment.account = :account
) OR EXISTS (SELECT 1 FROM can_come WHERE conv = :conv AND account = :account)
OR EXISTS (SELECT 1 FROM review WHERE account = :account AND conv = :conv) AS given
