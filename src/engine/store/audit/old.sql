-- The last of the oldest rows up to one and before a time, and their number: rows behind a younger one wait for it.
SELECT max(id) AS last, count(*) AS rows
FROM (
    SELECT id FROM audit
    WHERE id <= :until AND at_ms < :before_ms
        AND id < coalesce((SELECT min(id) FROM audit WHERE at_ms >= :before_ms), 9223372036854775807)
    ORDER BY id LIMIT :limit
)
