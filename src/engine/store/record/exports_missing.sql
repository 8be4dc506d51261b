-- Both are written in one transaction, with the same time.
SELECT count(*) AS missing
FROM audit
WHERE act = :exported AND NOT EXISTS (
    SELECT 1 FROM export
    WHERE exported_ms = audit.at_ms AND account = audit.account AND examples = audit.amount
)
