-- A month that is open and has no conversation any more.
SELECT index_month
FROM ledger_open
WHERE NOT EXISTS (SELECT 1 FROM conv WHERE conv.index_month = ledger_open.index_month)
ORDER BY index_month
LIMIT 1
