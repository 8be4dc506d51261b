SELECT account.display_name AS display_name, review.finished_ms AS finished_ms
FROM review
JOIN account ON account.id = review.account
WHERE review.conv = :id AND review.account <> :account AND review.finished_ms IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account)
ORDER BY review.finished_ms
