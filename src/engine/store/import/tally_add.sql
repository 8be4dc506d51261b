INSERT INTO tally (due_on, index_month, conversations, messages)
VALUES (:due_on, :index_month, :conversations, :messages)
ON CONFLICT (due_on, index_month) DO UPDATE
SET conversations = conversations + excluded.conversations, messages = messages + excluded.messages
