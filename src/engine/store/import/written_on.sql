SELECT EXISTS (SELECT 1 FROM review WHERE conv = :conv)
    OR EXISTS (SELECT 1 FROM note WHERE conv = :conv)
    OR EXISTS (SELECT 1 FROM conv_tag WHERE conv = :conv)
    OR EXISTS (SELECT 1 FROM example WHERE conv = :conv) AS written
