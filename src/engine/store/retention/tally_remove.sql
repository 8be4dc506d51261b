UPDATE tally
SET conversations = conversations - 1, messages = messages - :messages
WHERE due_on = :due_on AND index_month = :month
