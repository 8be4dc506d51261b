SELECT
    (SELECT count(*) FROM note WHERE conv = :conv) AS notes,
    (SELECT count(DISTINCT tag) FROM conv_tag WHERE conv = :conv) AS tags,
    (SELECT count(*) FROM verdict JOIN review ON review.id = verdict.review WHERE review.conv = :conv) AS verdicts,
    (SELECT count(*) FROM criterion_value JOIN review ON review.id = criterion_value.review WHERE review.conv = :conv) AS criterion_values,
    (SELECT count(*) FROM example WHERE conv = :conv) AS examples
