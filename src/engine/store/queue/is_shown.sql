-- Whether an account could read what somebody else says who is asked for a conversation of a sample, or one of those the
-- account's own review.
SELECT EXISTS (
    SELECT 1 FROM assignment
    JOIN round_item ON round_item.id = assignment.item
    JOIN review ON review.conv = round_item.conv AND review.account IN (assignment.account, :account)
    WHERE assignment.item = :item AND assignment.account <> :account AND assignment.state <> 2 AND review.was_shown = 1
) AS shown
