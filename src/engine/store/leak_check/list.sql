SELECT
    leak_check.id AS id, account, account.display_name AS reviewer, begun_ms, finished_ms, seed,
    rules_from, rules_to, frame, size, clean, leftover, too_much,
    (
        SELECT count(*) FROM leak_check_message WHERE leak_check = leak_check.id AND finding IS NULL
    ) AS left_over
FROM leak_check
JOIN account ON account.id = leak_check.account
ORDER BY leak_check.id DESC
LIMIT :limit
