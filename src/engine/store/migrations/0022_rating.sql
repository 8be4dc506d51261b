-- What the customer thought of the conversation, as the source has it: 0 good, 1 bad. NULL: nothing is known of it.
ALTER TABLE conv ADD COLUMN rating INTEGER CHECK (rating BETWEEN 0 AND 1);

-- `rating:` names few rows where few are rated: they are found without reading every conversation.
CREATE INDEX conv_rating ON conv (rating) WHERE rating IS NOT NULL;

-- What it was before a later import made the conversation longer: it is that again when the import is taken back.
ALTER TABLE lengthening ADD COLUMN rating INTEGER CHECK (rating BETWEEN 0 AND 1);
