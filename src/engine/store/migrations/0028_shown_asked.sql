-- What can still come to a reviewer of an open round: what somebody else has not done, also one who is away, and the reviewer was
-- not asked for. It is asked for by conversation and by account, so that neither end of it leads.
DROP VIEW can_come;
CREATE VIEW can_come AS
SELECT round_item.conv AS conv, round_reviewer.account AS account
FROM round_item
JOIN round ON round.id = round_item.round
JOIN round_reviewer ON round_reviewer.round = round.id
WHERE round.state = 1 AND round_reviewer.former = 0
    AND EXISTS (SELECT 1 FROM assignment WHERE assignment.item = round_item.id AND assignment.state = 0)
    AND NOT EXISTS (
        SELECT 1 FROM assignment
        WHERE assignment.item = round_item.id AND assignment.account = round_reviewer.account
    );

-- Conversations of samples of which others could read what one of those says who were asked, and by which assignment.
CREATE VIEW shown_asked AS
SELECT assignment.item AS item, assignment.id AS assignment
FROM assignment
JOIN round_item ON round_item.id = assignment.item
JOIN review ON review.conv = round_item.conv AND review.account = assignment.account
WHERE assignment.state <> 2 AND review.was_shown = 1;

-- Passes that cannot be taken back: another reviewer has the part, or has finished, or is asked still where one of the two could
-- read what the other says; or who passed was taken out of the round.
CREATE VIEW standing_pass AS
SELECT assignment.id AS assignment
FROM assignment
JOIN round_item ON round_item.id = assignment.item
WHERE assignment.state = 2 AND (
    assignment.part < 0
    OR NOT EXISTS (
        SELECT 1 FROM round_reviewer
        WHERE round_reviewer.round = round_item.round AND round_reviewer.account = assignment.account
            AND round_reviewer.former = 0
    )
    OR EXISTS (
        SELECT 1 FROM assignment AS other
        WHERE other.item = assignment.item AND other.id <> assignment.id AND (
            other.state = 1
            OR other.state = 0 AND EXISTS (
                SELECT 1 FROM review
                WHERE review.conv = round_item.conv AND review.account IN (other.account, assignment.account)
                    AND review.was_shown = 1
            )
        )
    )
);
