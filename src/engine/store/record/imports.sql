-- Those that were taken back account for what they read, too.
SELECT coalesce(sum(notes_dropped) FILTER (WHERE published_ms IS NOT NULL), 0) AS notes_dropped,
    count(*) FILTER (WHERE read <> imported + replaced + skipped + conflicts + refused) AS uneven
FROM import
WHERE published_ms IS NOT NULL OR id IN (SELECT import FROM import_undo)
