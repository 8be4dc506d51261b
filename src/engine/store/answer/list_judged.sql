-- Texts with verdicts that the reader sees, behind one of them. 0 by copies, 1 by the last, 2 by verdicts.
SELECT hash, amount, given, last FROM (
    SELECT answer_text.hash AS hash, given, last,
        CASE :sort WHEN 0 THEN given WHEN 1 THEN last ELSE verdicts END AS amount
    FROM (
        SELECT hash, count(*) AS verdicts,
            count(DISTINCT verdict) FILTER (WHERE verdict <> 6) AS kinds, max(verdict IN (2, 3)) AS wrong
        FROM (
            SELECT hash, verdict FROM copy_opinion WHERE reader = :reader AND due_on > :today
            UNION ALL
            SELECT hash, verdict FROM text_opinion WHERE reader = :reader
        )
        GROUP BY hash
    ) AS judged
    CROSS JOIN answer_text ON answer_text.hash = judged.hash
    WHERE (NOT :conflict OR kinds > 1) AND (NOT :wrong OR wrong)
        AND (:channels = 0 OR channels & :channels) AND (:langs = 0 OR langs & :langs)
)
WHERE (amount, hash) < (:amount, :hash)
ORDER BY amount DESC, hash DESC
LIMIT :limit
