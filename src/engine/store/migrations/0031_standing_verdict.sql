-- Verdicts of reviews on answers as each reader sees them, where what was settled stands instead of what was said: once a
-- supervisor has settled an answer to the end there is one row for it, with that verdict. Cause and words are those of the
-- reviewer who said the same, a finished review before a draft; of a verdict that nobody gave there are none. What is settled
-- is told to nobody while any open round waits for a review of the conversation: reviewers would see by it what others have said.
-- Of several rounds the one that was settled last counts. Rows for every reader, as in the views of 0023.
CREATE VIEW standing_verdict AS
SELECT seen_review.reader AS reader, seen_review.conv AS conv, verdict.seq AS seq, seen_review.id AS review,
    seen_review.finished_ms AS finished_ms, settled.item IS NOT NULL AS settled,
    coalesce(settled.verdict, verdict.verdict) AS verdict,
    iif(settled.verdict <> verdict.verdict, NULL, verdict.cause) AS cause,
    iif(settled.verdict <> verdict.verdict, '', verdict.should) AS should,
    iif(settled.verdict <> verdict.verdict, '', verdict.reference) AS reference,
    iif(settled.verdict <> verdict.verdict, NULL, verdict.valid_on) AS valid_on,
    verdict.given_ms AS given_ms
FROM seen_review
JOIN verdict ON verdict.review = seen_review.id
LEFT JOIN settled_verdict AS settled ON settled.seq = verdict.seq AND settled.item = (
    SELECT round_item.id
    FROM round_item
    JOIN settled_verdict AS found ON found.item = round_item.id AND found.seq = verdict.seq
    WHERE round_item.conv = seen_review.conv AND round_item.settled_ms IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = round_item.conv)
    ORDER BY round_item.settled_ms DESC, round_item.id DESC
    LIMIT 1
)
WHERE settled.item IS NULL OR seen_review.id = (
    SELECT said.id
    FROM seen_review AS said
    JOIN verdict AS given ON given.review = said.id AND given.seq = settled.seq
    WHERE said.reader = seen_review.reader AND said.conv = seen_review.conv
    ORDER BY said.finished_ms IS NULL, given.verdict <> settled.verdict, said.id
    LIMIT 1
);

-- Verdicts on copies as before, and what was settled of them. The plus keeps the day on which a conversation is due from choosing
-- the plan: by its index every conversation that is not due would be walked, and verdicts are far fewer.
DROP VIEW copy_opinion;
CREATE VIEW copy_opinion AS
SELECT standing_verdict.reader AS reader, answer_judged.hash AS hash, standing_verdict.verdict AS verdict,
    standing_verdict.should AS should, standing_verdict.reference AS reference, standing_verdict.valid_on AS valid_on,
    standing_verdict.given_ms AS given_ms, +conv.due_on AS due_on
FROM answer_judged
JOIN conv ON conv.id = answer_judged.conv
JOIN standing_verdict ON standing_verdict.conv = answer_judged.conv AND standing_verdict.seq = answer_judged.seq;
