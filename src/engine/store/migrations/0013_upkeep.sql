-- What keeps the register sound: where backups go, checks of the file, when retention has run, and what its records say.

-- The folder into which backups go; empty: the one beside the register.
ALTER TABLE register ADD COLUMN backup_folder TEXT NOT NULL DEFAULT '';
-- Other folders in which backups can lie, and the last day on which one was put there.
CREATE TABLE backup_folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    used_on INTEGER NOT NULL
) STRICT;

-- The last check of the whole file. NULL: none yet.
ALTER TABLE register ADD COLUMN checked_ms INTEGER;
ALTER TABLE register ADD COLUMN checked_whole INTEGER NOT NULL DEFAULT 1 CHECK (checked_whole BETWEEN 0 AND 1);

-- When retention has run, whoever began it, and when the host's scheduler did. NULL: never.
ALTER TABLE register ADD COLUMN ran_ms INTEGER;
ALTER TABLE register ADD COLUMN scheduled_ms INTEGER;
-- The last three days or more without a run: from one run to the next.
ALTER TABLE register ADD COLUMN paused_from_ms INTEGER;
ALTER TABLE register ADD COLUMN paused_until_ms INTEGER;

-- Versions of program and SQLite that ended a run; empty of older ones.
ALTER TABLE run ADD COLUMN program TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN sqlite TEXT NOT NULL DEFAULT '';
-- What a run destroyed, month by month and table by table.
CREATE TABLE run_month (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    index_month INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    tags INTEGER NOT NULL,
    verdicts INTEGER NOT NULL,
    examples INTEGER NOT NULL,
    PRIMARY KEY (run, index_month)
) STRICT, WITHOUT ROWID;
