INSERT INTO round_result (round, what, key, frame, conversations, answers, share, low, high)
VALUES (:round, :what, :of, :frame, :conversations, :answers, :share, :low, :high)
