-- Answers of which it stands, as far as the reader sees it, that they are no answer or a missed hand-over, newest first, each
-- with what the customer wrote last before it. What was settled stands, else what the first of those says who have finished:
-- whose verdict it is comes before what it says. 4 no answer, 5 should have been handed over.
SELECT conv.id AS conv, conv.number AS number, standing_verdict.seq AS seq, conv.started_ms AS started_ms, conv.lang AS lang,
    standing_verdict.verdict AS verdict, standing_verdict.cause AS cause, standing_verdict.reference AS reference,
    coalesce((
        SELECT text FROM msg
        WHERE msg.id >= conv.id * 8192 AND msg.id < conv.id * 8192 + standing_verdict.seq AND msg.role = 0
        ORDER BY msg.id DESC LIMIT 1
    ), '') AS question
FROM standing_verdict
CROSS JOIN conv ON conv.id = standing_verdict.conv
WHERE standing_verdict.reader = :reader AND standing_verdict.finished_ms IS NOT NULL
    AND standing_verdict.verdict IN (4, 5) AND conv.due_on > :today
    AND (standing_verdict.settled OR NOT EXISTS (
        SELECT 1 FROM standing_verdict AS earlier
        WHERE earlier.reader = :reader AND earlier.conv = standing_verdict.conv AND earlier.seq = standing_verdict.seq
            AND earlier.finished_ms IS NOT NULL AND earlier.review < standing_verdict.review
    ))
ORDER BY conv.id DESC, standing_verdict.seq DESC
LIMIT :limit
