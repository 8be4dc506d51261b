-- Verdicts on copies that the reader sees, by text.
SELECT hash, verdict, count(*) AS verdicts
FROM copy_opinion
WHERE hash IN (SELECT value FROM json_each(:hashes)) AND reader = :reader AND due_on > :today
GROUP BY hash, verdict
