-- The register. Text columns hold scrubbed text only, and no index holds text (an index leaves keys behind).
-- Ids grow and are never used again, but for conversations and messages, whose ids are order keys.

CREATE TABLE register (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    agency TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    -- Days before the two years at which conversations are destroyed, 0 to 90.
    margin_days INTEGER NOT NULL CHECK (margin_days BETWEEN 0 AND 90),
    -- The latest day that the register has seen (days since 0001-01-01 = 1); retention never counts from an earlier one.
    known_day INTEGER NOT NULL,
    -- Key of the hashes of source ids.
    id_key BLOB NOT NULL,
    -- Raised when something is destroyed: other instances drop what they hold.
    generation INTEGER NOT NULL
) STRICT;

-- One row, written in the transaction that makes the first supervisor: two first starts make one.
CREATE TABLE bootstrap (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    account INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    username TEXT NOT NULL,
    display_name TEXT NOT NULL,
    -- Bit 0 reviewer, 1 trainer, 2 supervisor.
    roles INTEGER NOT NULL,
    -- 0 active, 1 waiting for the first sign-in, 2 disabled.
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    -- Argon2id PHC string of the password; empty while there is none.
    password TEXT NOT NULL,
    -- Argon2id PHC string of the one-time code, and when it ends; empty and 0 while there is none.
    code TEXT NOT NULL,
    code_ends_ms INTEGER NOT NULL,
    code_by INTEGER REFERENCES account (id),
    -- Raised by every change of role, state or password: older sessions end at their next act.
    epoch INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    last_sign_in_ms INTEGER,
    password_changed_ms INTEGER,
    -- Interface: language code, theme code, text size in per cent; empty and 0 mean the system's.
    language TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT '',
    text_size INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Failed sign-ins at one place (keyed hash of system user and host).
CREATE TABLE throttle (
    account INTEGER NOT NULL REFERENCES account (id),
    place BLOB NOT NULL,
    known INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    waits_from_ms INTEGER NOT NULL,
    waits_until_ms INTEGER NOT NULL,
    PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    -- NULL: the program itself.
    account INTEGER,
    act TEXT NOT NULL,
    -- What it was done to: the id of an account, collection, note…; the random number of a conversation.
    object INTEGER,
    -- How many: hits, messages, conversations.
    amount INTEGER,
    -- Purpose of the session: 0 quality, 1 training, 2 guidance.
    purpose INTEGER,
    -- Hash chain; empty until it begins.
    previous BLOB NOT NULL DEFAULT x'',
    hash BLOB NOT NULL DEFAULT x''
) STRICT;
CREATE INDEX audit_account ON audit (account, id);

CREATE TABLE audit_checkpoint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    audit INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT;

-- Who may run a long job now.
CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    owner BLOB NOT NULL,
    until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL
) STRICT;

CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    account INTEGER NOT NULL REFERENCES account (id),
    started_ms INTEGER NOT NULL,
    -- NULL: staged; its conversations are invisible to every read.
    published_ms INTEGER,
    -- The day before which nothing in the file lies, by the importer's word.
    not_older_than INTEGER,
    rules INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0,
    imported INTEGER NOT NULL DEFAULT 0,
    replaced INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    conflicts INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    notes_dropped INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE conv (
    -- Order key: the unix second of the start, or the next free one.
    id INTEGER PRIMARY KEY,
    -- Random, 52 bits; names the conversation outside the store. Not unique by an index: chance does it.
    number INTEGER NOT NULL,
    -- Keyed hash of source and the source's id, 16 bytes.
    ext BLOB NOT NULL UNIQUE,
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER NOT NULL,
    -- How the start is known: 0 zone given, 1 assumed UTC, 2 assumed Helsinki, 3 vouched for, 4 missing.
    basis INTEGER NOT NULL,
    -- The first day on which it may not exist.
    due_on INTEGER NOT NULL,
    -- Helsinki month of the earliest message, YYYYMM; never recomputed.
    index_month INTEGER NOT NULL,
    lang TEXT NOT NULL,
    -- 0 bot, 1 live, 2 mixed.
    channel INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    topic TEXT NOT NULL,
    messages INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    -- Bit mask of kinds removed.
    kinds INTEGER NOT NULL,
    -- Version of the sieve's rules.
    rules INTEGER NOT NULL,
    import INTEGER NOT NULL REFERENCES import (id)
) STRICT;
CREATE INDEX conv_due ON conv (due_on);
CREATE INDEX conv_month ON conv (index_month, id);

CREATE TABLE msg (
    -- conv.id * 8192 + place in the conversation.
    id INTEGER PRIMARY KEY,
    -- 0 customer, 1 bot, 2 adviser, 3 system, 4 service.
    role INTEGER NOT NULL,
    at_ms INTEGER,
    basis INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

-- What the index is made of and compares with when a document is deleted. U+E000 is a token of its own, so that
-- no phrase runs over two messages. System messages are not indexed. `meta` holds what lists are restricted by and
-- what never changes while the document stands: language, channel, source, kinds removed.
CREATE VIEW conv_doc AS
SELECT
    id,
    coalesce((SELECT group_concat(text, ' ' || char(57344) || ' ') FROM (
        SELECT text FROM msg WHERE msg.id >= conv.id * 8192 AND msg.id < conv.id * 8192 + 8192 AND role = 0 ORDER BY msg.id
    )), '') AS customer,
    coalesce((SELECT group_concat(text, ' ' || char(57344) || ' ') FROM (
        SELECT text FROM msg WHERE msg.id >= conv.id * 8192 AND msg.id < conv.id * 8192 + 8192 AND role IN (1, 2, 4) ORDER BY msg.id
    )), '') AS reply,
    'l' || lang || ' c' || channel || ' s' || source || CASE WHEN kinds = 0 THEN '' ELSE (
        SELECT coalesce(group_concat(' k' || bit, ''), '') FROM (
            SELECT 0 AS bit UNION ALL VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14),
            (15), (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31)
        ) WHERE kinds >> bit & 1
    ) END AS meta
FROM conv;

-- Conversations and messages by the day on which they are due and the month of their index: what the counts on
-- the screens are made of.
CREATE TABLE tally (
    due_on INTEGER NOT NULL,
    index_month INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (due_on, index_month)
) STRICT, WITHOUT ROWID;

-- The words of one month's index, sorted, separated by line feeds; dies with the month.
CREATE TABLE word_list (
    index_month INTEGER PRIMARY KEY,
    words BLOB NOT NULL
) STRICT;

CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    -- Place of the message it is about; NULL: the whole conversation.
    seq INTEGER,
    account INTEGER NOT NULL REFERENCES account (id),
    written_ms INTEGER NOT NULL,
    changed_ms INTEGER,
    text TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX note_conv ON note (conv);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE conv_tag (
    tag INTEGER NOT NULL REFERENCES tag (id),
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    account INTEGER NOT NULL REFERENCES account (id),
    added_ms INTEGER NOT NULL,
    PRIMARY KEY (tag, conv)
) STRICT, WITHOUT ROWID;
CREATE INDEX conv_tag_conv ON conv_tag (conv);

CREATE TABLE review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    account INTEGER NOT NULL REFERENCES account (id),
    begun_ms INTEGER NOT NULL,
    saved_ms INTEGER NOT NULL,
    finished_ms INTEGER,
    flagged INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (conv, account)
) STRICT;

CREATE TABLE verdict (
    review INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    -- 0 correct, 1 partly, 2 incorrect, 3 outdated, 4 no answer, 5 should have been handed over, 6 not assessable.
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 6),
    -- 0 to 6, by who can mend it.
    cause INTEGER,
    should TEXT NOT NULL DEFAULT '',
    reference TEXT NOT NULL DEFAULT '',
    valid_on INTEGER,
    given_ms INTEGER NOT NULL,
    PRIMARY KEY (review, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    aim TEXT NOT NULL,
    owner INTEGER NOT NULL REFERENCES account (id),
    created_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE example (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    added_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX example_collection ON example (collection, place);
CREATE INDEX example_conv ON example (conv);

-- The messages that are shown; none: the whole conversation.
CREATE TABLE example_message (
    example INTEGER NOT NULL REFERENCES example (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    PRIMARY KEY (example, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE export (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    exported_ms INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    examples INTEGER NOT NULL,
    destroy_by INTEGER NOT NULL
) STRICT;

-- Destruction runs; counts and dates only.
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    cut_off INTEGER NOT NULL,
    -- 0 planned, 1 hidden, 2 deleting, 3 indexed, 4 checkpointed, 5 compacted, 6 verified.
    state INTEGER NOT NULL,
    conversations INTEGER NOT NULL DEFAULT 0,
    messages INTEGER NOT NULL DEFAULT 0,
    annotations INTEGER NOT NULL DEFAULT 0,
    -- 1 while it waits for a supervisor's word.
    waits INTEGER NOT NULL DEFAULT 0,
    confirmed_by INTEGER REFERENCES account (id)
) STRICT;

-- Days on which an unusual destruction has been waiting: seven of them, with at least three starts, confirm it.
CREATE TABLE waiting_day (
    day INTEGER PRIMARY KEY,
    starts INTEGER NOT NULL
) STRICT;

-- The last active supervisor cannot be demoted or disabled.
CREATE TRIGGER account_last_supervisor BEFORE UPDATE OF roles, state ON account
WHEN OLD.state = 0 AND OLD.roles & 4 <> 0 AND (NEW.state = 2 OR NEW.roles & 4 = 0)
    AND NOT EXISTS (SELECT 1 FROM account WHERE id <> OLD.id AND state = 0 AND roles & 4 <> 0)
BEGIN
    SELECT raise(ABORT, 'last supervisor');
END;
CREATE TRIGGER account_never_deleted BEFORE DELETE ON account
BEGIN
    SELECT raise(ABORT, 'accounts are disabled, not deleted');
END;
-- Two usernames that differ only in case are one; no index holds the name.
CREATE TRIGGER account_username_taken BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE lower(username) = lower(NEW.username))
BEGIN
    SELECT raise(ABORT, 'username taken');
END;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OF at_ms, account, act, object, amount, purpose ON audit
BEGIN
    SELECT raise(ABORT, 'the log only grows');
END;
