SELECT id, state, password, code, code_ends_ms FROM account WHERE lower(username) = lower(:username)
