-- Verdicts on copies that the reader sees, by text.
SELECT hash, verdict, count(*) AS verdicts
FROM copy_opinion
WHERE hash IN (SELECT value FROM json_each(:hashes)) AND due_on > :today AND (account = :reader OR NOT hidden)
GROUP BY hash, verdict
