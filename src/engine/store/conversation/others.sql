SELECT account.display_name AS display_name, seen_review.finished_ms AS finished_ms
FROM seen_review
JOIN account ON account.id = seen_review.account
WHERE seen_review.reader = :reader AND seen_review.conv = :id AND seen_review.account <> :reader
ORDER BY seen_review.finished_ms
