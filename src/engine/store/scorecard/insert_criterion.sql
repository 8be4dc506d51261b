INSERT INTO criterion (scorecard, place, scale, weight, critical, condition, lang, causes)
VALUES (:scorecard, :place, :scale, :weight, :critical, :condition, :lang, :causes)
