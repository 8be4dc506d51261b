-- The ledger: counts that outlive the conversations of which they were made. It holds no id of a conversation, no person
-- and no text but topics that several conversations shared.

-- Topics that were common enough to be told apart when conversations with them were destroyed.
CREATE TABLE ledger_topic (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL
) STRICT;

-- Months whose cells are not merged yet: conversations of theirs are still there, or were a moment ago.
CREATE TABLE ledger_open (
    index_month INTEGER PRIMARY KEY
) STRICT;

-- In each of the following a cell stands for one language, channel and topic, or for several: then `lang` is '*',
-- `channel` is -1 and `topic` is 0, which is also where topics go that are rare.

CREATE TABLE ledger_volume (
    index_month INTEGER NOT NULL,
    lang TEXT NOT NULL,
    channel INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (index_month, lang, channel, topic)
) STRICT, WITHOUT ROWID;

-- Verdicts of finished reviews: as many as reviewers gave, in so many conversations.
CREATE TABLE ledger_verdict (
    index_month INTEGER NOT NULL,
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 6),
    lang TEXT NOT NULL,
    channel INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    verdicts INTEGER NOT NULL,
    PRIMARY KEY (index_month, verdict, lang, channel, topic)
) STRICT, WITHOUT ROWID;

-- Values of the criteria of finished reviews. The criterion stays: its version of the scorecard was published.
CREATE TABLE ledger_value (
    index_month INTEGER NOT NULL,
    criterion INTEGER NOT NULL REFERENCES criterion (id),
    -- 0 the lowest; -1: not applicable.
    value INTEGER NOT NULL CHECK (value BETWEEN -1 AND 4),
    lang TEXT NOT NULL,
    channel INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    given INTEGER NOT NULL,
    PRIMARY KEY (index_month, criterion, value, lang, channel, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_value_criterion ON ledger_value (criterion);

-- Conversations from which values of a kind were removed; the kind is its bit in `conv.kinds`.
CREATE TABLE ledger_kind (
    index_month INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 31),
    lang TEXT NOT NULL,
    channel INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    PRIMARY KEY (index_month, kind, lang, channel, topic)
) STRICT, WITHOUT ROWID;
