-- Whoever was called for a conversation does not come, and nobody else does.
UPDATE round_item SET lacking = 1
WHERE id = (SELECT item FROM assignment WHERE id = :id AND called = 1)
