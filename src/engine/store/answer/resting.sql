-- Verdicts that name this guidance and that the reader sees.
SELECT hash, verdict, valid_on, given_ms FROM copy_opinion
WHERE reference = :named AND due_on > :today AND (account = :reader OR NOT hidden)
UNION ALL
SELECT hash, verdict, valid_on, given_ms FROM text_opinion
WHERE reference = :named AND (account = :reader OR NOT hidden)
