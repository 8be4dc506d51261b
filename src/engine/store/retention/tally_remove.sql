UPDATE tally
SET conversations = conversations - :conversations, messages = messages - :messages
WHERE due_on = :due_on AND index_month = :month
