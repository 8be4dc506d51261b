-- Texts by how late they were given, behind one of them.
SELECT hash, last AS amount, given, last
FROM answer_text
WHERE last <= :amount AND (last < :amount OR hash < :hash)
    AND (:channels = 0 OR channels & :channels) AND (:langs = 0 OR langs & :langs)
    AND (NOT :unreviewed OR NOT EXISTS (
        SELECT 1 FROM copy_opinion
        WHERE copy_opinion.hash = answer_text.hash AND reader = :reader AND due_on > :today
    ) AND NOT EXISTS (
        SELECT 1 FROM text_opinion
        WHERE text_opinion.hash = answer_text.hash AND reader = :reader
    ))
ORDER BY last DESC, hash DESC
LIMIT :limit
