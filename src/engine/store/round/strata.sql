SELECT id, place, lang, channel, topic, month, risk, frame, sample
FROM round_stratum
WHERE round = :round
ORDER BY place
