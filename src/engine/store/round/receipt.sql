SELECT round.frame, round.design, round.risks, round.seed, round.digest, round.query, round.drawn_ms, round.frame_due_on,
    round.doubled, account.display_name AS drawer, scorecard.number AS scorecard,
    (SELECT coalesce(sum(round_stratum.sample), 0) FROM round_stratum WHERE round_stratum.round = round.id) AS sample
FROM round
JOIN account ON account.id = round.account
LEFT JOIN scorecard ON scorecard.id = round.scorecard
WHERE round.id = :id AND round.state > 0
