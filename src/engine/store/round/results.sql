SELECT what, key, topic, frame, conversations, answers, share, low, high
FROM round_result
WHERE round = :round
ORDER BY id
