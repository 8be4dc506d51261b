-- Every row of the month is visible (whole_month.sql): the index alone is read, and :today is not asked.
SELECT id
FROM conv INDEXED BY conv_month
WHERE index_month = :month AND :today IS NOT NULL
ORDER BY id
LIMIT 1 OFFSET :skipped
