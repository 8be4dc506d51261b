SELECT
    (SELECT count(*) FROM note WHERE conv = :conv)
    + (SELECT count(*) FROM conv_tag WHERE conv = :conv)
    + (SELECT count(*) FROM example WHERE conv = :conv)
    + (SELECT count(*) FROM verdict JOIN review ON review.id = verdict.review WHERE review.conv = :conv)
    + (SELECT count(*) FROM criterion_value JOIN review ON review.id = criterion_value.review WHERE review.conv = :conv) AS n
