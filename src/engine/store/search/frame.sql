-- What divides a population, of conversations with an answer. CASE leaves out what it does not need, so that a risk that
-- is not looked for costs nothing.
SELECT conv.id AS id, conv.number AS number, conv.lang AS lang, conv.channel AS channel,
    iif(:topic, conv.topic, '') AS topic, conv.index_month AS index_month, conv.due_on AS due_on,
    CASE
        WHEN :handover AND conv.channel = 2 THEN 1
        WHEN :scrubbed AND conv.kinds <> 0 THEN 1
        WHEN :bad_rating AND conv.rating = 1 THEN 1
        WHEN CASE WHEN :flagged THEN EXISTS (
            SELECT 1 FROM shown_review WHERE shown_review.conv = conv.id AND shown_review.flagged = 1
        ) ELSE 0 END THEN 1
        WHEN CASE WHEN :no_answer THEN (
            SELECT msg.role FROM msg
            WHERE msg.id >= conv.id * 8192 AND msg.id < conv.id * 8192 + 8192 AND msg.role <> 3 AND msg.internal = 0
            ORDER BY msg.id DESC LIMIT 1
        ) = 0 ELSE 0 END THEN 1
        ELSE 0
    END AS risk
FROM conv
WHERE conv.answers > 0
