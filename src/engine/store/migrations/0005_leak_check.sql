-- Newer rules applied to what is stored, and leak checks. Neither table holds text.

-- Runs that applied newer rules to the whole register.
CREATE TABLE rescrub (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    started_ms INTEGER NOT NULL,
    -- NULL: it runs or was broken off; the next run goes on with it.
    ended_ms INTEGER,
    rules INTEGER NOT NULL,
    conversations INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    staff_texts INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Months whose index and word list can hold words that were removed from texts, and how often texts have changed since
-- they were cleaned last.
CREATE TABLE stale_month (
    index_month INTEGER PRIMARY KEY,
    changes INTEGER NOT NULL
) STRICT;

-- Leak checks: numbers only, which outlive the messages.
CREATE TABLE leak_check (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id),
    begun_ms INTEGER NOT NULL,
    finished_ms INTEGER,
    seed INTEGER NOT NULL,
    -- Oldest and newest version of the rules in the sample.
    rules_from INTEGER NOT NULL,
    rules_to INTEGER NOT NULL,
    -- Messages from which it was drawn, and messages drawn.
    frame INTEGER NOT NULL,
    size INTEGER NOT NULL,
    -- Messages judged.
    clean INTEGER NOT NULL DEFAULT 0,
    leftover INTEGER NOT NULL DEFAULT 0,
    too_much INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The sample while it is judged; a message dies with its conversation, all of them with the end of the check.
CREATE TABLE leak_check_message (
    leak_check INTEGER NOT NULL REFERENCES leak_check (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    conv INTEGER NOT NULL REFERENCES conv (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    -- 0 clean, 1 something is left, 2 too much was removed; NULL: not judged yet.
    finding INTEGER CHECK (finding BETWEEN 0 AND 2),
    PRIMARY KEY (leak_check, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX leak_check_message_conv ON leak_check_message (conv);
