INSERT INTO answer_verdict (hash, account, verdict, cause, should, reference, valid_on, evidence, given_ms)
VALUES (:hash, :account, :verdict, :cause, :should, :reference, :valid_on, :evidence, :given_ms)
ON CONFLICT (hash, account) DO UPDATE
SET verdict = excluded.verdict, cause = excluded.cause, should = excluded.should, reference = excluded.reference,
    valid_on = excluded.valid_on, evidence = excluded.evidence, given_ms = excluded.given_ms
