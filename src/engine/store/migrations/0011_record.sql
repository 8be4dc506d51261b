-- What the controller states in the record of processing and nothing in the register can show. No row: nothing yet.
CREATE TABLE record (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- The controller's name; empty: the agency's.
    controller TEXT NOT NULL,
    contact TEXT NOT NULL,
    -- The data protection officer.
    officer TEXT NOT NULL,
    -- The legal basis.
    basis TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    changed_ms INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
