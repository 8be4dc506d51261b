UPDATE register SET lock_minutes = :wanted WHERE id = 1 AND lock_minutes = :seen
