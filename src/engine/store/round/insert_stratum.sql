INSERT INTO round_stratum (round, place, lang, channel, topic, month, risk, frame, sample)
VALUES (:round, :place, :lang, :channel, :topic, :month, :risk, :frame, :sample)
