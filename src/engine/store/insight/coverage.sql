-- Conversations by month, and those of them with a finished review that is not hidden from anybody.
WITH reviewed AS MATERIALIZED (
    SELECT conv.index_month AS index_month, count(DISTINCT conv.id) AS conversations
    FROM shown_review
    CROSS JOIN conv ON conv.id = shown_review.conv
    WHERE shown_review.finished_ms IS NOT NULL AND conv.due_on > :today
        AND NOT EXISTS (SELECT 1 FROM import WHERE import.id = conv.import AND import.published_ms IS NULL)
    GROUP BY conv.index_month
)
SELECT tally.index_month AS index_month, sum(tally.conversations) AS conversations,
    coalesce((SELECT conversations FROM reviewed WHERE reviewed.index_month = tally.index_month), 0) AS reviewed
FROM tally
WHERE tally.due_on > :today AND tally.conversations > 0
GROUP BY tally.index_month
ORDER BY tally.index_month
