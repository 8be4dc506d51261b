-- Reviews of these conversations that say something; a flag alone says nothing.
SELECT conv.number AS number, review.account AS account, review.finished_ms IS NOT NULL AS finished
FROM json_each(:ids) AS wanted
CROSS JOIN review ON review.conv = wanted.value
CROSS JOIN conv ON conv.id = review.conv
WHERE review.finished_ms IS NOT NULL
    OR EXISTS (SELECT 1 FROM verdict WHERE verdict.review = review.id)
    OR EXISTS (SELECT 1 FROM criterion_value WHERE criterion_value.review = review.id)
