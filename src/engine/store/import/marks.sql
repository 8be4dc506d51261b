SELECT
    coalesce((SELECT max(id) FROM review), 0) AS review,
    coalesce((SELECT max(id) FROM note), 0) AS note,
    coalesce((SELECT max(id) FROM example), 0) AS example
