UPDATE register SET target_percent = :wanted WHERE id = 1 AND target_percent IS :seen
