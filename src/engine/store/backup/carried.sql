SELECT known_day, max(margin_days, margin_wanted) AS margin_days, generation, backup_folder, ran_ms, scheduled_ms, paused_from_ms, paused_until_ms,
    (SELECT coalesce(max(epoch), 0) FROM account) AS epoch
FROM register
