SELECT what, key, frame, conversations, answers, share, low, high
FROM round_result
WHERE round = :round
ORDER BY id
