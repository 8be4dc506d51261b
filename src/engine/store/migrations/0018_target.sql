-- The share of answers that is to be correct, in whole per cent; NULL: there is no target.
ALTER TABLE register ADD COLUMN target_percent INTEGER CHECK (target_percent BETWEEN 1 AND 100);
