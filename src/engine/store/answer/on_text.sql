-- Verdicts on texts that the reader sees, newest first.
SELECT hash, account, account = :reader AS own, verdict, cause, should, reference, valid_on, evidence, given_ms
FROM text_opinion
WHERE hash IN (SELECT value FROM json_each(:hashes)) AND reader = :reader
ORDER BY given_ms DESC, id DESC
