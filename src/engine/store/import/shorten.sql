UPDATE conv
SET messages = :messages, ended_ms = :ended_ms, answers = :answers, channel = :channel, kinds = :kinds,
    rating = (SELECT rating FROM lengthening WHERE import = :import AND conv = :id)
WHERE id = :id
