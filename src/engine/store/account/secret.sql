SELECT id, username, display_name, roles, state, epoch, password, code, code_ends_ms
FROM account
WHERE lower(username) = lower(:username)
