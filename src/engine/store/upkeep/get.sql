SELECT created_ms, checked_ms, checked_whole, ran_ms, scheduled_ms, paused_from_ms, paused_until_ms FROM register
