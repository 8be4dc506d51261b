UPDATE round_item
SET settled_ms = :settled_ms, settled_by = :account
WHERE id = :item AND settled_ms IS NULL
