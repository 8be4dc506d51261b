-- The first one by plan that waits for a colleague, who has neither reserved nor begun it. Whoever has begun a review of it, or
-- could read that of somebody else who was asked, is no fresh pair of eyes. Of each round the first one that fits ends the
-- looking, and what is finished costs one step.
SELECT assignment.id AS assignment, assignment.item AS item, assignment.account AS account, assignment.part AS part,
    conv.id AS conv, conv.number AS number
FROM round
CROSS JOIN round_reviewer ON round_reviewer.round = round.id AND round_reviewer.account = :account
    AND round_reviewer.former = 0
CROSS JOIN account ON account.id = round_reviewer.account
CROSS JOIN assignment ON assignment.id = (
    SELECT waiting.id
    FROM round_item INDEXED BY round_item_place
    CROSS JOIN assignment AS waiting INDEXED BY assignment_waiting ON waiting.item = round_item.id
    CROSS JOIN conv AS wanted ON wanted.id = round_item.conv
    WHERE round_item.round = round.id AND waiting.state = 0 AND waiting.account <> :account
        AND coalesce(waiting.leased_until_ms, 0) <= :now_ms
        AND (
            account.languages = '' OR wanted.lang = 'xx'
            OR instr(' ' || account.languages || ' ', ' ' || wanted.lang || ' ') > 0
        )
        AND NOT EXISTS (SELECT 1 FROM assignment AS own WHERE own.item = round_item.id AND own.account = :account)
        AND NOT EXISTS (
            SELECT 1 FROM begun_review
            WHERE begun_review.conv = wanted.id AND begun_review.account IN (waiting.account, :account)
        )
        AND NOT EXISTS (SELECT 1 FROM shown_asked WHERE shown_asked.item = round_item.id)
        AND wanted.due_on > :today AND wanted.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
    ORDER BY round_item.place
    LIMIT 1
)
CROSS JOIN round_item ON round_item.id = assignment.item
CROSS JOIN conv ON conv.id = round_item.conv
WHERE round.state = 1 AND (:round IS NULL OR round.id = :round)
ORDER BY round.closes_on, round.id
LIMIT 1
