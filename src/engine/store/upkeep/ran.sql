UPDATE register
SET paused_from_ms = CASE WHEN :now - ran_ms >= :pause_ms THEN ran_ms ELSE paused_from_ms END,
    paused_until_ms = CASE WHEN :now - ran_ms >= :pause_ms THEN :now ELSE paused_until_ms END,
    ran_ms = :now,
    scheduled_ms = CASE WHEN :scheduled THEN :now ELSE scheduled_ms END
