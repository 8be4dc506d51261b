-- Those who can be given reviews, with what waits for them in open rounds.
SELECT account.id, account.display_name, account.languages,
    (SELECT count(*) FROM assignment
        JOIN round_item ON round_item.id = assignment.item
        JOIN round ON round.id = round_item.round
        WHERE assignment.account = account.id AND assignment.state = 0 AND round.state = 1) AS waiting
FROM account
WHERE account.roles & 1 <> 0 AND account.state <> 2
ORDER BY account.id
