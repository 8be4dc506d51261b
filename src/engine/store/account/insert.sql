INSERT INTO account (username, display_name, roles, state, password, code, code_ends_ms, epoch, created_ms, password_changed_ms)
VALUES (:username, :display_name, :roles, :state, :password, '', 0, 0, :created_ms, :password_changed_ms)
