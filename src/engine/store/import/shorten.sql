UPDATE conv
SET messages = :messages, ended_ms = :ended_ms, answers = :answers, channel = :channel, kinds = :kinds
WHERE id = :id
