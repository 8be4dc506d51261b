-- Finished reviews of these conversations that others can read from now on.
UPDATE review SET was_shown = 1
WHERE conv IN (SELECT value FROM json_each(:convs)) AND finished_ms IS NOT NULL AND was_shown = 0
    AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account)
