-- 0025 took for granted that every review was finished once: what says nothing was not.
UPDATE review SET was_finished = 0
WHERE finished_ms IS NULL
    AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.review = review.id)
    AND NOT EXISTS (SELECT 1 FROM criterion_value WHERE criterion_value.review = review.id);

-- An open round has values of the criteria only for which it asks.
DELETE FROM locked_value
WHERE EXISTS (
    SELECT 1
    FROM assignment
    JOIN round_item ON round_item.id = assignment.item
    JOIN round ON round.id = round_item.round
    JOIN criterion ON criterion.id = locked_value.criterion
    WHERE assignment.id = locked_value.assignment AND round.state = 1 AND criterion.scorecard IS NOT round.scorecard
);
DELETE FROM settled_value
WHERE EXISTS (
    SELECT 1
    FROM round_item
    JOIN round ON round.id = round_item.round
    JOIN criterion ON criterion.id = settled_value.criterion
    WHERE round_item.id = settled_value.item AND round.state = 1 AND criterion.scorecard IS NOT round.scorecard
);

-- For what is waited. Whose account is disabled or reviews no more does not come.
DROP VIEW awaited;
CREATE VIEW awaited AS
SELECT assignment.item AS item
FROM assignment
JOIN account ON account.id = assignment.account
WHERE assignment.state = 0 AND account.state <> 2 AND account.roles & 1 <> 0;

-- The scorecard by which the open rounds want a review made that ask for it, and whether they still wait for it.
DROP VIEW round_scorecard;
CREATE VIEW round_scorecard AS
SELECT round_item.conv AS conv, assignment.account AS account, round.id AS round, round.scorecard AS scorecard,
    assignment.state = 0 AS waits
FROM round_item
CROSS JOIN round ON round.id = round_item.round
CROSS JOIN assignment ON assignment.item = round_item.id
WHERE round.state = 1 AND round.scorecard IS NOT NULL AND assignment.state <> 2;

-- What can still come to a reviewer of an open round: what somebody else has not done, also one who is away, and the reviewer was
-- not asked for.
CREATE VIEW can_come AS
SELECT round_item.conv AS conv, round_reviewer.account AS account
FROM round_item
CROSS JOIN round ON round.id = round_item.round
CROSS JOIN round_reviewer ON round_reviewer.round = round.id
WHERE round.state = 1 AND round_reviewer.former = 0
    AND EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.state = 0)
    AND NOT EXISTS (
        SELECT 1 FROM assignment
        WHERE assignment.item = round_item.id AND assignment.account = round_reviewer.account
    );

-- Reviews that say or once said something; a flag alone says nothing.
CREATE VIEW begun_review AS
SELECT review.id AS id, review.conv AS conv, review.account AS account, review.was_finished AS was_finished
FROM review
WHERE review.was_finished = 1
    OR EXISTS (SELECT 1 FROM verdict WHERE verdict.review = review.id)
    OR EXISTS (SELECT 1 FROM criterion_value WHERE criterion_value.review = review.id);

-- 1: a finished review that others could read once. Whoever is asked for its conversation later is not blind beside it. Of those
-- that are there already it is taken for granted, unless it is hidden now.
ALTER TABLE review ADD COLUMN was_shown INTEGER NOT NULL DEFAULT 0 CHECK (was_shown BETWEEN 0 AND 1);
UPDATE review SET was_shown = 1
WHERE was_finished = 1
    AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = review.conv AND blind.account = review.account);
