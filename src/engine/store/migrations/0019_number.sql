-- `number:` names one conversation, and verifying a sample asks for many by their numbers: found without reading every
-- conversation. A number is drawn at random and says nothing of what its row held.
CREATE INDEX conv_number ON conv (number);
