SELECT known_day, generation, backup_folder, ran_ms, scheduled_ms, paused_from_ms, paused_until_ms,
    (SELECT coalesce(max(epoch), 0) FROM account) AS epoch
FROM register
