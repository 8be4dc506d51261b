SELECT index_month, conversations, messages, notes, tags, verdicts, examples
FROM run_month
WHERE run = :run
ORDER BY index_month
