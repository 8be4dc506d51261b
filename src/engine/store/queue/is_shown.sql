SELECT EXISTS (
    SELECT 1 FROM shown_asked
    JOIN assignment ON assignment.id = shown_asked.assignment
    WHERE shown_asked.item = :item AND assignment.account <> :account
) AS shown
