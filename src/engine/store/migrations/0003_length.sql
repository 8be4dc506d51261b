-- `length:` names few rows at either end: they are found without reading every conversation.
CREATE INDEX conv_length ON conv (messages);
