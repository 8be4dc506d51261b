INSERT INTO scorecard (number, state, account, changed_ms)
VALUES ((SELECT coalesce(max(number), 0) + 1 FROM scorecard), 0, :account, :at_ms)
