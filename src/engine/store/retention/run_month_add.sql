INSERT INTO run_month (run, index_month, conversations, messages, notes, tags, verdicts, examples)
VALUES (:run, :month, :conversations, :messages, :notes, :tags, :verdicts, :examples)
ON CONFLICT (run, index_month) DO UPDATE
SET conversations = conversations + excluded.conversations,
    messages = messages + excluded.messages,
    notes = notes + excluded.notes,
    tags = tags + excluded.tags,
    verdicts = verdicts + excluded.verdicts,
    examples = examples + excluded.examples
