-- What may be seen of reviews (`SECURITY` 3). Who reads reviews of others reads them here, so that nothing that is hidden comes
-- out of a new statement, either.

-- Those that no blind round hides, drafts among them: that there is one, and its flag, is told.
CREATE VIEW shown_review AS
SELECT review.id AS id, review.conv AS conv, review.account AS account, review.finished_ms AS finished_ms,
    review.flagged AS flagged
FROM review
WHERE NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account);

-- Those of which each reader sees what they say: the reader's own, and what others have finished and no blind round hides.
CREATE VIEW seen_review AS
SELECT reader.id AS reader, review.id AS id, review.conv AS conv, review.account AS account,
    review.finished_ms AS finished_ms
FROM review
CROSS JOIN account AS reader
WHERE review.account = reader.id
    OR review.finished_ms IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account);
