SELECT coalesce(nullif(trim(record.controller), ''), register.agency) AS controller,
    coalesce(record.contact, '') AS contact,
    coalesce(record.officer, '') AS officer,
    coalesce(record.basis, '') AS basis,
    coalesce(record.version, 0) AS version
FROM register LEFT JOIN record ON record.id = 1
WHERE register.id = 1
