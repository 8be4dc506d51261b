-- What the customer thought of the conversation, as the source has it: 0 good, 1 bad. NULL: nothing is known of it. What lies
-- beside a conversation until it takes its place can be 2 as well: the rating was taken back.
ALTER TABLE conv ADD COLUMN rating INTEGER CHECK (rating BETWEEN 0 AND 2);

-- `rating:` names few rows where few are rated, or those of few months: they are found without reading every conversation.
CREATE INDEX conv_rating ON conv (rating, index_month) WHERE rating IS NOT NULL;

-- What it was before a later import made the conversation longer or rated it anew: it is that again when the import is
-- taken back.
ALTER TABLE lengthening ADD COLUMN rating INTEGER CHECK (rating BETWEEN 0 AND 1);
