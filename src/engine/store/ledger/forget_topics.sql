-- A topic whose cells were all merged into others is told no more.
DELETE FROM ledger_topic
WHERE id NOT IN (
    SELECT topic FROM ledger_volume
    UNION SELECT topic FROM ledger_verdict
    UNION SELECT topic FROM ledger_value
    UNION SELECT topic FROM ledger_kind
)
