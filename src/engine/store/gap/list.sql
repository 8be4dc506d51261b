-- Answers that finished reviews call no answer or a missed hand-over, as far as the reader sees it, newest first, each with
-- what the customer wrote last before it. 4 no answer, 5 should have been handed over.
SELECT seen_review.conv AS conv, conv.number AS number, verdict.seq AS seq, conv.started_ms AS started_ms, conv.lang AS lang,
    verdict.verdict AS verdict, verdict.cause AS cause, verdict.reference AS reference,
    coalesce((
        SELECT text FROM msg
        WHERE msg.id >= seen_review.conv * 8192 AND msg.id < seen_review.conv * 8192 + verdict.seq AND msg.role = 0
        ORDER BY msg.id DESC LIMIT 1
    ), '') AS question
FROM seen_review
CROSS JOIN conv ON conv.id = seen_review.conv
CROSS JOIN verdict ON verdict.review = seen_review.id
WHERE seen_review.reader = :reader AND seen_review.finished_ms IS NOT NULL AND verdict.verdict IN (4, 5)
    AND conv.due_on > :today
ORDER BY seen_review.conv DESC, verdict.seq DESC, seen_review.id
LIMIT :limit
