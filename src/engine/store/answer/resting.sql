-- Verdicts that name this guidance and that the reader sees.
SELECT hash, verdict, valid_on, given_ms FROM copy_opinion
WHERE reference = :named AND reader = :reader AND due_on > :today
UNION ALL
SELECT hash, verdict, valid_on, given_ms FROM text_opinion
WHERE reference = :named AND reader = :reader
