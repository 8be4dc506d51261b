-- Answers with a verdict of a review, in order, of the next conversations behind one.
SELECT DISTINCT review.conv AS conv, verdict.seq AS seq, msg.text AS text
FROM (
    SELECT DISTINCT conv FROM review
    WHERE conv > :conv AND EXISTS (SELECT 1 FROM verdict WHERE verdict.review = review.id)
    ORDER BY conv LIMIT :limit
) AS chosen
CROSS JOIN review ON review.conv = chosen.conv
CROSS JOIN verdict ON verdict.review = review.id
LEFT JOIN msg ON msg.id = review.conv * 8192 + verdict.seq
ORDER BY review.conv, verdict.seq
