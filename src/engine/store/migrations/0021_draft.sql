-- What a reviewer says in a review that is not finished is a draft: nobody else sees it, as in a blind round.
DROP VIEW copy_opinion;
CREATE VIEW copy_opinion AS
SELECT
    answer_judged.hash AS hash, review.account AS account, verdict.verdict AS verdict, verdict.should AS should,
    verdict.reference AS reference, verdict.valid_on AS valid_on, verdict.given_ms AS given_ms, conv.due_on AS due_on,
    review.finished_ms IS NULL
        OR EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account) AS hidden
FROM answer_judged
JOIN conv ON conv.id = answer_judged.conv
JOIN review ON review.conv = answer_judged.conv
JOIN verdict ON verdict.review = review.id AND verdict.seq = answer_judged.seq;
