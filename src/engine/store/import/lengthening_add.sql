INSERT INTO lengthening (import, conv, first)
SELECT rest_of, :conv, :first FROM import WHERE id = :rest AND rest_of IS NOT NULL
