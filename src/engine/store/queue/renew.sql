UPDATE assignment
SET leased_until_ms = :until_ms
WHERE account = :account AND state = 0 AND item IN (
    SELECT round_item.id
    FROM round_item
    JOIN round ON round.id = round_item.round
    WHERE round_item.conv = :conv AND round.state = 1
)
