-- Review rounds: planned samples, who reviews what, and what came of it.

-- Languages in which an account can review, as codes between spaces; empty: every language.
ALTER TABLE account ADD COLUMN languages TEXT NOT NULL DEFAULT '';

CREATE TABLE round (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    -- 0 being drawn, seen by nobody; 1 open; 2 closed.
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    -- 0 review, 1 calibration: everybody reviews everything.
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 1),
    -- The search that names the population, as its query line in neutral words.
    query TEXT NOT NULL,
    -- 0 simple, 1 stratified, 2 two strata: all at risk and a share of the rest.
    design INTEGER NOT NULL CHECK (design BETWEEN 0 AND 2),
    seed INTEGER NOT NULL,
    -- Share of conversations with two reviewers, per mille.
    doubled INTEGER NOT NULL CHECK (doubled BETWEEN 0 AND 1000),
    -- Conversations of the population, and SHA-256 over their numbers by stratum and the sizes of the samples.
    frame INTEGER NOT NULL,
    digest BLOB NOT NULL,
    -- The first day on which a conversation of the frame may not exist: from then on its list is gone.
    frame_due_on INTEGER NOT NULL,
    closes_on INTEGER NOT NULL,
    scorecard INTEGER REFERENCES scorecard (id),
    account INTEGER NOT NULL REFERENCES account (id),
    drawn_ms INTEGER NOT NULL,
    closed_ms INTEGER,
    closed_by INTEGER REFERENCES account (id),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- NULL: not a trait by which this round is divided.
CREATE TABLE round_stratum (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    lang TEXT,
    channel INTEGER,
    topic TEXT,
    month INTEGER,
    risk INTEGER,
    frame INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    UNIQUE (round, place)
) STRICT;

-- The frame's list, in pieces of sorted conversation numbers of 8 bytes each, until `round.frame_due_on`.
CREATE TABLE round_frame (
    stratum INTEGER NOT NULL REFERENCES round_stratum (id) ON DELETE CASCADE,
    piece INTEGER NOT NULL,
    numbers BLOB NOT NULL,
    PRIMARY KEY (stratum, piece)
) STRICT, WITHOUT ROWID;

-- Who reviews in a round.
CREATE TABLE round_reviewer (
    round INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    account INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (round, account)
) STRICT, WITHOUT ROWID;

-- The sample. It dies with its conversations.
CREATE TABLE round_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    stratum INTEGER NOT NULL REFERENCES round_stratum (id) ON DELETE CASCADE,
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    -- When what the reviewers differ in was settled, and by whom; NULL: not yet, or nothing to settle.
    settled_ms INTEGER,
    settled_by INTEGER REFERENCES account (id),
    -- Whether a second reviewer was to be called, and nobody could be.
    lacking INTEGER NOT NULL DEFAULT 0 CHECK (lacking BETWEEN 0 AND 1),
    UNIQUE (round, conv)
) STRICT;
CREATE INDEX round_item_conv ON round_item (conv);
CREATE INDEX round_item_place ON round_item (round, place);
CREATE INDEX round_item_stratum ON round_item (stratum);

CREATE TABLE assignment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item INTEGER NOT NULL REFERENCES round_item (id) ON DELETE CASCADE,
    account INTEGER NOT NULL REFERENCES account (id),
    -- 0 the first reviewer, whose verdict stands where differences stay unsettled; then 1, 2 … Negative: it was passed on to
    -- another reviewer, who has the part.
    part INTEGER NOT NULL,
    -- 0 waiting, 1 finished, 2 skipped.
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
    -- Why it was skipped.
    skipped INTEGER CHECK (skipped BETWEEN 0 AND 4),
    leased_until_ms INTEGER,
    done_ms INTEGER,
    -- 1: called after the draw, for what the first reviewer had found. What was called for is no fair choice: whether it is
    -- seen alike tells nothing of the others.
    called INTEGER NOT NULL DEFAULT 0 CHECK (called BETWEEN 0 AND 1),
    UNIQUE (item, part),
    UNIQUE (item, account)
) STRICT;
CREATE INDEX assignment_account ON assignment (account, state);
-- What waits is little once a round is old, and is what the queue and the view below ask for.
CREATE INDEX assignment_waiting ON assignment (item, part) WHERE state = 0;

-- The version of the scorecard by which an account is asked to review a conversation: that with which the round was drawn,
-- whatever was published since, for readings by different criteria cannot be compared. Driven from the conversation: an
-- account has thousands of assignments.
CREATE VIEW round_scorecard AS
SELECT round_item.conv AS conv, assignment.account AS account, round.id AS round, round.scorecard AS scorecard
FROM round_item
CROSS JOIN round ON round.id = round_item.round
CROSS JOIN assignment ON assignment.item = round_item.id
WHERE round.state = 1 AND round.scorecard IS NOT NULL AND assignment.state <> 2;

-- For what is waited. Whose account is disabled does not come any more.
CREATE VIEW awaited AS
SELECT assignment.item AS item
FROM assignment
JOIN account ON account.id = assignment.account
WHERE assignment.state = 0 AND account.state <> 2;

-- Whose work on which conversations nobody else sees (`SECURITY` 3): that of everybody who reviews in an open round with the
-- conversation in its sample, as long as somebody is waited for. It is not only of those who were asked for it: whoever of
-- the round reviews it unasked, or lost it to a colleague, would otherwise be read by those who were.
CREATE VIEW blind AS
SELECT round_item.conv AS conv, round_reviewer.account AS account
FROM round_item
JOIN round ON round.id = round_item.round
JOIN round_reviewer ON round_reviewer.round = round.id
WHERE round.state = 1
    AND EXISTS (SELECT 1 FROM awaited WHERE awaited.item = round_item.id);

-- A tag that one reviewer has put on a conversation is put on by another who does not see the first one's, too.
ALTER TABLE conv_tag RENAME TO conv_tag_before;
CREATE TABLE conv_tag (
    tag INTEGER NOT NULL REFERENCES tag (id),
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    account INTEGER NOT NULL REFERENCES account (id),
    added_ms INTEGER NOT NULL,
    PRIMARY KEY (tag, conv, account)
) STRICT, WITHOUT ROWID;
INSERT INTO conv_tag (tag, conv, account, added_ms) SELECT tag, conv, account, added_ms FROM conv_tag_before;
DROP TABLE conv_tag_before;
CREATE INDEX conv_tag_conv ON conv_tag (conv);

-- What a reviewer had said when the review was finished: figures rest on it, whatever is changed later.
CREATE TABLE locked_verdict (
    assignment INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 6),
    cause INTEGER,
    PRIMARY KEY (assignment, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE locked_value (
    assignment INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
    criterion INTEGER NOT NULL REFERENCES criterion (id),
    value INTEGER CHECK (value BETWEEN 0 AND 4),
    PRIMARY KEY (assignment, criterion)
) STRICT, WITHOUT ROWID;
CREATE INDEX locked_value_criterion ON locked_value (criterion);

-- What was settled where reviewers differ.
CREATE TABLE settled_verdict (
    item INTEGER NOT NULL REFERENCES round_item (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 6),
    PRIMARY KEY (item, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE settled_value (
    item INTEGER NOT NULL REFERENCES round_item (id) ON DELETE CASCADE,
    criterion INTEGER NOT NULL REFERENCES criterion (id),
    value INTEGER CHECK (value BETWEEN 0 AND 4),
    PRIMARY KEY (item, criterion)
) STRICT, WITHOUT ROWID;
CREATE INDEX settled_value_criterion ON settled_value (criterion);

-- What came of a closed round: numbers only, which outlive the conversations.
CREATE TABLE round_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    -- 0 all, 1 a stratum, 2 a language, 3 a channel, 4 a verdict (its share), 5 a criterion (share of the highest value).
    what INTEGER NOT NULL CHECK (what BETWEEN 0 AND 5),
    -- Place of the stratum, code of the language, number of channel or verdict, key of the criterion.
    key TEXT NOT NULL,
    frame INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    share REAL NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL
) STRICT;
CREATE INDEX round_result_round ON round_result (round);
CREATE TABLE round_agreement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    -- NULL: the verdicts.
    criterion INTEGER REFERENCES criterion (id),
    -- 0 raw, 1 alpha nominal, 2 alpha ordinal, 3 Cohen's kappa, 4 Fleiss' kappa.
    measure INTEGER NOT NULL CHECK (measure BETWEEN 0 AND 4),
    units INTEGER NOT NULL,
    -- Conversations in which these are.
    items INTEGER NOT NULL,
    value REAL NOT NULL,
    low REAL,
    high REAL
) STRICT;
CREATE INDEX round_agreement_round ON round_agreement (round);
