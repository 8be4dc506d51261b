-- Copies and the newest message of texts.
SELECT hash, given, last FROM answer_text WHERE hash IN (SELECT value FROM json_each(:hashes))
