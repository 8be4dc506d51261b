-- A rating of 2 was taken back, one of NULL was not told again.
UPDATE conv
SET started_ms = min(conv.started_ms, staged.started_ms),
    ended_ms = max(conv.ended_ms, staged.ended_ms),
    due_on = min(conv.due_on, staged.due_on),
    channel = staged.channel,
    rating = nullif(coalesce(staged.rating, conv.rating), 2),
    messages = staged.messages,
    answers = conv.answers + staged.answers,
    kinds = conv.kinds | staged.kinds
FROM conv AS staged
WHERE conv.id = :id AND staged.id = :staged
