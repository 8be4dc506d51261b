-- Reviews that others could read, of conversations that are there, as lists of conversation, account and beginning. Where the
-- backup is older than a review, what is kept is that it was finished once.
INSERT INTO review (conv, account, begun_ms, saved_ms, was_finished, was_shown)
SELECT conv.id, shown.value ->> 1, shown.value ->> 2, shown.value ->> 2, 1, 1
FROM json_each(:shown) AS shown
JOIN conv ON conv.id = shown.value ->> 0
WHERE true
ON CONFLICT (conv, account) DO UPDATE SET was_finished = 1, was_shown = 1
