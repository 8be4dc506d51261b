-- What is written in a blind round is looked at and not counted: a count would tell of it.
SELECT count(*) FILTER (WHERE seen) AS n, min(started_ms) FILTER (WHERE seen) AS oldest_ms,
    coalesce(sum(started_ms IS NULL OR due_on <= :today), 0) AS found
FROM (
    SELECT conv.started_ms AS started_ms, conv.due_on AS due_on,
        NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = note.conv AND blind.account = note.account) AS seen
    FROM note LEFT JOIN conv ON conv.id = note.conv
)
