-- One account's assignments in open rounds, or one of them, in the order of the plan. What was passed on to another reviewer
-- is none any more. 400 characters are enough for 200 after a placeholder is not cut.
SELECT
    round.id AS round, round.name AS name, round.kind AS kind, round.closes_on AS closes_on,
    round.kind = 1 OR round.doubled > 0 AS blind,
    round_item.id AS item, conv.id AS conv, conv.lang AS lang, conv.channel AS channel, conv.topic AS topic,
    coalesce((
        SELECT substr(msg.text, 1, 400) FROM msg
        WHERE msg.id >= conv.id * 8192 AND msg.id < conv.id * 8192 + 8192 AND msg.role = 0
        ORDER BY msg.id LIMIT 1
    ), '') AS opening,
    assignment.state = 2
        AND NOT EXISTS (SELECT 1 FROM standing_pass WHERE standing_pass.assignment = assignment.id) AS returns,
    assignment.state AS state, assignment.skipped AS skipped, assignment.leased_until_ms AS leased_until_ms,
    EXISTS (SELECT 1 FROM verdict WHERE verdict.review = review.id)
        OR EXISTS (SELECT 1 FROM criterion_value WHERE criterion_value.review = review.id) AS begun,
    coalesce(review.flagged, 0) AS flagged
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN round ON round.id = round_item.round
JOIN conv ON conv.id = round_item.conv
LEFT JOIN review ON review.account = :account AND review.conv = conv.id
WHERE assignment.account = :account AND assignment.part >= 0 AND round.state = 1
    AND (:item IS NULL OR round_item.id = :item)
    AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
ORDER BY round.closes_on, round.id, round_item.place
