-- Whoever was called for a conversation does not come, and nobody else does: the first reviewer's stays alone.
UPDATE round_item SET lacking = 1
WHERE id = (SELECT item FROM assignment WHERE id = :id AND called = 1)
    AND EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.state = 1)
