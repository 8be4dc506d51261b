-- The conversations are counted only if any can be outdated: an import by older rules that no finished run has followed.
SELECT
    CASE WHEN EXISTS (
        SELECT 1 FROM import
        WHERE rules < :rules AND published_ms IS NOT NULL AND started_ms >= coalesce(
            (SELECT max(started_ms) FROM rescrub WHERE ended_ms IS NOT NULL AND rescrub.rules >= :rules), started_ms
        )
    ) THEN (
        SELECT count(*) FROM conv
        WHERE rules < :rules AND due_on > :today
            AND import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
    ) ELSE 0 END AS outdated,
    EXISTS (SELECT 1 FROM rescrub WHERE ended_ms IS NULL) AS interrupted
