-- A rating of 2 was taken back, one of NULL was not told again.
UPDATE conv
SET started_ms = min(started_ms, :started_ms),
    ended_ms = max(ended_ms, :ended_ms),
    due_on = min(due_on, :due_on),
    channel = :channel,
    rating = nullif(coalesce(:rating, rating), 2),
    messages = :messages,
    answers = answers + :answers,
    kinds = kinds | :kinds
WHERE id = :id
