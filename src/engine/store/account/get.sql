SELECT id, username, display_name, roles, state, created_ms, last_sign_in_ms, password_changed_ms, languages, version
FROM account
WHERE id = :id
