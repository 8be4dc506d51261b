-- Newest first, from a row up to and without another. What does not restrict is NULL; acts come as a JSON array.
SELECT audit.id, audit.at_ms, audit.account, coalesce(account.display_name, '') AS name, audit.act, audit.object,
    audit.amount, audit.purpose, audit.hash
FROM audit LEFT JOIN account ON account.id = audit.account
WHERE audit.id >= :first AND audit.id < :before
    AND (:account IS NULL OR audit.account = :account)
    AND (NOT :system OR audit.account IS NULL)
    AND (:acts IS NULL OR audit.act IN (SELECT value FROM json_each(:acts)))
    AND (:object IS NULL OR audit.object = :object)
    AND (:from_ms IS NULL OR audit.at_ms >= :from_ms)
    AND (:until_ms IS NULL OR audit.at_ms < :until_ms)
ORDER BY audit.id DESC
LIMIT :limit
