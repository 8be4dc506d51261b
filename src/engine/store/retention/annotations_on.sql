-- A tag counts once for each of these conversations, whoever put it on.
WITH doomed AS MATERIALIZED (SELECT value AS conv FROM json_each(:ids))
SELECT
    (SELECT count(*) FROM note WHERE conv IN (SELECT conv FROM doomed)) AS notes,
    (SELECT count(*) FROM (
        SELECT DISTINCT conv, tag FROM conv_tag WHERE conv IN (SELECT conv FROM doomed)
    )) AS tags,
    (SELECT count(*) FROM review CROSS JOIN verdict ON verdict.review = review.id
        WHERE review.conv IN (SELECT conv FROM doomed)) AS verdicts,
    (SELECT count(*) FROM review CROSS JOIN criterion_value ON criterion_value.review = review.id
        WHERE review.conv IN (SELECT conv FROM doomed)) AS criterion_values,
    (SELECT count(*) FROM example WHERE conv IN (SELECT conv FROM doomed)) AS examples
