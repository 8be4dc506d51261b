-- By which risks a stratum at risk was found, as a sum of 1 handover, 2 scrubbed, 4 flagged, 8 no answer, 16 bad rating. 0: by
-- none, or the round was drawn before they were kept.
ALTER TABLE round ADD COLUMN risks INTEGER NOT NULL DEFAULT 0 CHECK (risks BETWEEN 0 AND 31);
