INSERT INTO round_result (round, what, key, topic, frame, conversations, answers, share, low, high)
VALUES (:round, :what, :of, :topic, :frame, :conversations, :answers, :share, :low, :high)
