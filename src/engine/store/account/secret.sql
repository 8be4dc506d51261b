SELECT account.id, account.username, account.display_name, account.roles, account.state, account.epoch,
    account.password, account.code, account.code_ends_ms, giver.display_name AS code_by_name
FROM account LEFT JOIN account AS giver ON giver.id = account.code_by
WHERE lower(account.username) = lower(:username)
