INSERT INTO lengthening (import, conv, first, rating)
SELECT rest_of, :conv, :first, (SELECT rating FROM conv WHERE id = :conv) FROM import WHERE id = :rest AND rest_of IS NOT NULL
