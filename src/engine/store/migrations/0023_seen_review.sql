-- What may be seen of reviews (`SECURITY` 3). Who reads reviews of others reads them here, so that what is hidden is said once.

-- Those that no blind round hides, drafts among them: that there is one, and its flag, is told.
CREATE VIEW shown_review AS
SELECT review.id AS id, review.conv AS conv, review.account AS account, review.finished_ms AS finished_ms,
    review.flagged AS flagged
FROM review
WHERE NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account);

-- Those of which each reader sees what they say: the reader's own, and what others have finished and no blind round hides. This
-- view and the two below it hold what everybody sees, a row for each reader: a statement that does not name its reader gets
-- drafts and blind reviews, too. A test looks for `reader = :reader` in every statement.
CREATE VIEW seen_review AS
SELECT reader.id AS reader, review.id AS id, review.conv AS conv, review.account AS account,
    review.finished_ms AS finished_ms
FROM review
CROSS JOIN account AS reader
WHERE review.account = reader.id
    OR review.finished_ms IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account);

-- Verdicts on copies, and on texts, as each reader sees them. Those on texts are hidden as before: all of a reviewer's while one
-- of that reviewer's open rounds waits for somebody. The plus keeps the day on which a conversation is due from choosing the
-- plan: by its index every conversation that is not due would be walked, and verdicts are far fewer.
DROP VIEW copy_opinion;
CREATE VIEW copy_opinion AS
SELECT seen_review.reader AS reader, answer_judged.hash AS hash, verdict.verdict AS verdict, verdict.should AS should,
    verdict.reference AS reference, verdict.valid_on AS valid_on, verdict.given_ms AS given_ms, +conv.due_on AS due_on
FROM answer_judged
JOIN conv ON conv.id = answer_judged.conv
JOIN seen_review ON seen_review.conv = answer_judged.conv
JOIN verdict ON verdict.review = seen_review.id AND verdict.seq = answer_judged.seq;
DROP VIEW text_opinion;
CREATE VIEW text_opinion AS
SELECT reader.id AS reader, answer_verdict.id AS id, answer_verdict.hash AS hash, answer_verdict.account AS account,
    answer_verdict.verdict AS verdict, answer_verdict.cause AS cause, answer_verdict.should AS should,
    answer_verdict.reference AS reference, answer_verdict.valid_on AS valid_on, answer_verdict.evidence AS evidence,
    answer_verdict.given_ms AS given_ms
FROM answer_verdict
CROSS JOIN account AS reader
WHERE answer_verdict.account = reader.id
    OR answer_verdict.account NOT IN (
        SELECT round_reviewer.account
        FROM awaited
        CROSS JOIN round_item ON round_item.id = awaited.item
        CROSS JOIN round ON round.id = round_item.round
        CROSS JOIN round_reviewer ON round_reviewer.round = round.id
        WHERE round.state = 1
    );
