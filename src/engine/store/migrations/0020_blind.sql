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
