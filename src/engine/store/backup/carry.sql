-- The file has not been checked at this place yet.
UPDATE register
SET known_day = max(known_day, :known_day),
    margin_wanted = max(margin_wanted, :margin_days),
    generation = max(generation, :generation) + 1,
    backup_folder = :folder,
    checked_ms = NULL,
    checked_whole = 1,
    ran_ms = :ran_ms,
    scheduled_ms = :scheduled_ms,
    paused_from_ms = :paused_from_ms,
    paused_until_ms = :paused_until_ms
