-- Those who can be given reviews.
SELECT account.id, account.display_name, account.languages
FROM account
WHERE account.roles & 1 <> 0 AND account.state <> 2
ORDER BY account.id
