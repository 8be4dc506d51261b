SELECT
    (SELECT count(*) FROM note WHERE conv = :conv)
    + (SELECT count(*) FROM conv_tag WHERE conv = :conv)
    + (SELECT count(*) FROM example WHERE conv = :conv)
    + (SELECT count(*) FROM verdict JOIN review ON review.id = verdict.review WHERE review.conv = :conv) AS n
