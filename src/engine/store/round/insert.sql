INSERT INTO round (name, state, kind, query, design, risks, seed, doubled, frame, digest, frame_due_on, closes_on,
    scorecard, account, drawn_ms)
VALUES (:name, 0, :kind, :query, :design, :risks, :seed, :doubled, :frame, :digest, :frame_due_on, :closes_on,
    (SELECT id FROM scorecard WHERE state = 1), :account, :at_ms)
