-- Who of a round reads the language of a conversation, was not asked for it yet and has not begun it unasked, and has the
-- least to do. Nobody, if they could read what somebody else says who was asked.
SELECT account.id AS account
FROM round_item
JOIN conv ON conv.id = round_item.conv
JOIN round_reviewer ON round_reviewer.round = round_item.round AND round_reviewer.former = 0
JOIN account ON account.id = round_reviewer.account
WHERE round_item.id = :item AND account.state <> 2 AND account.roles & 1 <> 0
    AND (account.languages = '' OR conv.lang = 'xx' OR instr(' ' || account.languages || ' ', ' ' || conv.lang || ' ') > 0)
    AND NOT EXISTS (
        SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.account = account.id
    )
    AND NOT EXISTS (
        SELECT 1 FROM begun_review WHERE begun_review.conv = conv.id AND begun_review.account = account.id
    )
    AND NOT EXISTS (SELECT 1 FROM shown_asked WHERE shown_asked.item = round_item.id)
ORDER BY (
    SELECT count(*)
    FROM assignment
    JOIN round_item AS other ON other.id = assignment.item
    JOIN round ON round.id = other.round
    WHERE assignment.account = account.id AND assignment.state = 0 AND round.state = 1
), account.id
LIMIT 1
