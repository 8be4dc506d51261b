-- Rounds can overlap: what the reviewers of one round have said of a conversation stays hidden, too, while another round,
-- which is open, waits for somebody's review of it.
DROP VIEW blind;
CREATE VIEW blind AS
SELECT round_item.conv AS conv, round_reviewer.account AS account
FROM round_item
JOIN round_reviewer ON round_reviewer.round = round_item.round
WHERE EXISTS (
    SELECT 1 FROM round_item AS asked
    JOIN round ON round.id = asked.round
    JOIN awaited ON awaited.item = asked.id
    WHERE asked.conv = round_item.conv AND round.state = 1
);

-- Verdicts on texts are hidden as before: all of a reviewer's while one of that reviewer's open rounds waits for somebody. The
-- set is made once for a statement, not for each verdict.
DROP VIEW text_opinion;
CREATE VIEW text_opinion AS
SELECT
    id, hash, account, verdict, cause, should, reference, valid_on, evidence, given_ms,
    account IN (
        SELECT round_reviewer.account
        FROM awaited
        CROSS JOIN round_item ON round_item.id = awaited.item
        CROSS JOIN round ON round.id = round_item.round
        CROSS JOIN round_reviewer ON round_reviewer.round = round.id
        WHERE round.state = 1
    ) AS hidden
FROM answer_verdict;
