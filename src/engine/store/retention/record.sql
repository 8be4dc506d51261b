SELECT run.id, run.started_ms, run.ended_ms, run.cut_off, run.state, run.conversations, run.messages, run.annotations,
    run.sought, run.scanned_bytes, run.hits, run.went_on, run.program, run.sqlite,
    account.display_name AS confirmed_by_name,
    (SELECT agency FROM register) AS agency
FROM run LEFT JOIN account ON account.id = run.confirmed_by
WHERE run.id = :run
