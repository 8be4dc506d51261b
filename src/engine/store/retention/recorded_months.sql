SELECT run, index_month, conversations, messages, notes, tags, verdicts, examples
FROM run_month
WHERE :run IS NULL OR run = :run
ORDER BY run, index_month
